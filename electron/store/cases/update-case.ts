import { invalid, notAllowed } from '../../../shared/kernel/reply.ts'
import type { CommandHandler } from '../kernel/handler.ts'
import { updateRow } from '../kernel/rows.ts'
import { caseFields } from '../facts/to-case.ts'
import { selectCase } from './select-case.ts'

/** After a decision too: the frozen record keeps the words it was signed with. */
export const updateCase: CommandHandler<'cases.update'> = async (tx, input, context) => {
  const { caseId, version, changes } = input
  const { wordsOn = null } = changes
  const { state } = await selectCase(tx, caseId)
  if (state === 'closed') throw notAllowed('closed')
  if (wordsOn !== null && wordsOn > context.today) throw invalid({ wordsOn: 'in the future' })
  await updateRow(tx, 'case', caseId, version, caseFields.toRow(changes), context)
  return selectCase(tx, caseId)
}
