import { invalid, notAllowed } from '../../../shared/kernel/reply.ts'
import type { CommandHandler } from '../kernel/handler.ts'
import { updateRow } from '../kernel/rows.ts'
import { caseFields } from '../facts/to-case.ts'
import { selectOffers } from '../facts/select-support.ts'
import { goesOn, namedIn } from '../../../shared/support.ts'
import type { CaseFields } from '../../../shared/cases.ts'
import type { ReadDb } from '../kernel/schema.ts'
import { selectCase } from './select-case.ts'

/** After a decision too: the frozen record keeps the words it was signed with. */
export const updateCase: CommandHandler<'cases.update'> = async (tx, input, context) => {
  const { caseId, version, changes } = input
  const { wordsOn = null } = changes
  const { state } = await selectCase(tx, caseId)
  if (state === 'closed') throw notAllowed('closed')
  if (wordsOn !== null && wordsOn > context.today) throw invalid({ wordsOn: 'in the future' })
  await requireNamedThere(tx, caseId, changes)
  await updateRow(tx, 'case', caseId, version, caseFields.toRow(changes), context)
  return selectCase(tx, caseId)
}

/** Whoever was accepted is named by the offer, and changed there: a case with two names for one advocate has neither. */
async function requireNamedThere(
  db: ReadDb,
  caseId: string,
  changes: { readonly [K in 'advocate' | 'broker']?: CaseFields[K] | undefined },
): Promise<void> {
  if (changes.advocate === undefined && changes.broker === undefined) return
  const offers = (await selectOffers(db, [caseId])).get(caseId) ?? []
  for (const kind of ['advocacy', 'brokerage'] as const) {
    const field = namedIn[kind]
    const names = offers.filter((one) => one.kind === kind && goesOn(one)).map(({ name }) => name)
    const known = names.filter((name) => name !== '')
    if (changes[field] !== undefined && known.length > 0 && !known.includes(changes[field]))
      throw invalid({ [field]: 'named by the offer that was accepted' as const })
  }
}
