import { invalid, notAllowed } from '../../../shared/kernel/reply.ts'
import type { CommandHandler } from '../kernel/handler.ts'
import { updateRow } from '../kernel/rows.ts'
import { selectCase } from './select-case.ts'

/** After a decision too: the frozen record keeps the words it was signed with. */
export const updateCase: CommandHandler<'cases.update'> = async (tx, input, context) => {
  const { caseId, version, section117, ...texts } = input
  const { state } = await selectCase(tx, caseId)
  if (state === 'closed') throw notAllowed('closed')
  if (texts.wordsOn !== null && texts.wordsOn > context.today) throw invalid({ wordsOn: 'in the future' })
  await updateRow(tx, 'case', caseId, version, { ...texts, section117: section117 ? 1 : 0 }, context)
  return selectCase(tx, caseId)
}
