import { addDays } from '../../../shared/kernel/dates.ts'
import { newId } from '../../../shared/kernel/ids.ts'
import { invalid, notAllowed } from '../../../shared/kernel/reply.ts'
import { emptyReview } from '../../../shared/review-fields.ts'
import type { DueReview } from '../../../shared/review-due.ts'
import type { Input } from '../../../shared/contract.ts'
import type { ReviewPage, ReviewReason } from '../../../shared/reviews.ts'
import type { CaseState } from '../../../shared/cases.ts'
import { moveCases } from '../cases/move-cases.ts'
import { selectCaseRow } from '../cases/select-case.ts'
import { hasOpenReview } from '../facts/open-review.ts'
import { toDue } from '../facts/select-review.ts'
import type { CommandHandler, Context } from '../kernel/handler.ts'
import type { WriteDb } from '../kernel/schema.ts'
import { selectReview } from './select-review.ts'
import { selectStandingRecord } from './standing-record.ts'

/** A decision that is not signed yet is not there to be reviewed; one that is at the panel again is being reviewed there. */
export const reviewable: readonly CaseState[] = ['signed', 'released', 'confirmed']

/** What was promised is read from the version that stands; the case can then be listed, or taken up at the front line. */
export const openReview: CommandHandler<'reviews.open'> = (tx, input, context) =>
  openReviewFor(tx, { ...input, on: context.today }, context)

type Opening = Input<'reviews.open'> & {
  /** The day that it is held on, as far as anybody knows. */
  readonly on: string
}

/** What is held long before its day was asked for by whoever opens it, and is kept as that. */
export async function openReviewFor(
  tx: WriteDb,
  { caseId, because, trigger, on }: Opening,
  context: Context,
): Promise<ReviewPage> {
  const row = await selectCaseRow(tx, caseId)
  if (because === 'trigger' && trigger === '') throw invalid({ trigger: 'missing' })
  if (await hasOpenReview(tx, caseId)) throw notAllowed('reviewOpen')
  const record = reviewable.includes(row.state) ? await selectStandingRecord(tx, caseId) : null
  const due = await tx.selectFrom('reviewDue').select('due').where('caseId', '=', caseId).executeTakeFirst()
  if (record === null || due === undefined) throw notAllowed('nothingToReview')
  const id = newId()
  await tx
    .insertInto('review')
    .values({
      id,
      version: 1,
      caseId,
      state: 'open',
      because: because === 'due' ? dueOrAsked(toDue(due), on) : because,
      triggerWords: because === 'due' ? '' : trigger,
      openedAt: context.at,
      openedBy: context.who.memberId,
      caseWas: row.state,
      recordId: record.id,
      recordVersion: record.recordVersion,
      due: due.due,
      body: JSON.stringify(emptyReview),
      ...notOver,
    })
    .execute()
  await moveCases(tx, [caseId], 'in_review', context)
  return selectReview(tx, id, context)
}

/** A review that is held longer than this before its first day is not held for that day. */
const weeksBefore = 6

const dueOrAsked = ([first]: readonly DueReview[], on: string): ReviewReason =>
  first !== undefined && first.dueOn <= addDays(on, 7 * weeksBefore) ? 'due' : 'asked'

const notOver = {
  itemId: null,
  concludedOn: null,
  tookPart: '[]',
  newCaseId: null,
  cancelledBecause: '',
  cancelledAt: null,
  cancelledBy: null,
  answersVersion: null,
} as const
