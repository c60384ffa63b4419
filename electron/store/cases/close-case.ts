import type { CaseState } from '../../../shared/cases.ts'
import type { NotAllowed } from '../../../shared/kernel/not-allowed.ts'
import { invalid, notAllowed } from '../../../shared/kernel/reply.ts'
import { hasOpenReview } from '../facts/open-review.ts'
import type { CommandHandler } from '../kernel/handler.ts'
import { updateRow } from '../kernel/rows.ts'
import type { ReadDb } from '../kernel/schema.ts'
import { selectCase } from './select-case.ts'

const waitsFor: Readonly<Partial<Record<CaseState, NotAllowed>>> = {
  listed: 'listed',
  heard: 'listed',
  decided: 'unsigned',
  signed: 'unreleased',
  closed: 'closed',
}

/**
 * Not while a meeting has it, nor between its decision and the day both agencies have the record; nor while a review of it is
 * open, which would stay open for ever: it is concluded, or called off with a reason. Where reviews are still due, whoever
 * closes it says what becomes of them, and that is kept with the reason: they are on no list from then on.
 */
export const closeCase: CommandHandler<'cases.close'> = async (
  tx,
  { caseId, version, reason, owed },
  context,
) => {
  const why = waitsFor[(await selectCase(tx, caseId)).state]
  if (why !== undefined) throw notAllowed(why)
  if (await hasOpenReview(tx, caseId)) throw notAllowed('reviewGoesOn')
  const isOwed = await owesReview(tx, caseId)
  if (isOwed && owed.trim() === '') throw invalid({ owed: 'missing' })
  const closedBecause = isOwed ? `${reason}\n\nReviews that were still due: ${owed.trim()}` : reason
  await updateRow(tx, 'case', caseId, version, { state: 'closed', closedBecause }, context)
  return selectCase(tx, caseId)
}

/** Money goes on, after-care does, or the decision set a day. */
async function owesReview(db: ReadDb, caseId: string): Promise<boolean> {
  const row = await db
    .selectFrom('reviewDue')
    .select('dueOn')
    .where('caseId', '=', caseId)
    .where('dueOn', 'is not', null)
    .executeTakeFirst()
  return row !== undefined
}
