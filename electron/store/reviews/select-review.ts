import type { ReviewPage, ReviewSummary } from '../../../shared/reviews.ts'
import { fullName } from '../../../shared/kernel/person-name.ts'
import { notFound } from '../../../shared/kernel/reply.ts'
import { sides } from '../../../shared/kernel/text.ts'
import { reviewGaps } from '../../../shared/review-missing.ts'
import { isJoint, meets } from '../../../shared/rules/reviews.ts'
import type { Context } from '../kernel/handler.ts'
import type { ReadDb, Row } from '../kernel/schema.ts'
import { selectPerson } from '../facts/select-people.ts'
import { reviewOf, selectPromising, toReviewBody } from '../facts/select-review.ts'
import { bodyFor, promiseFor } from './reading.ts'

export async function selectReviewRow(db: ReadDb, reviewId: string): Promise<Row<'review'>> {
  const row = await db.selectFrom('review').selectAll().where('id', '=', reviewId).executeTakeFirst()
  if (!row) throw notFound()
  return row
}

export const toSummary = (row: Row<'review'>): ReviewSummary => ({
  id: row.id,
  caseId: row.caseId,
  state: row.state,
  because: row.because,
  trigger: row.triggerWords,
  openedAt: row.openedAt,
  result: toReviewBody(row).result,
  concludedOn: row.concludedOn,
  newCaseId: row.newCaseId,
})

/** A review beside what it reviews, as whoever asks may read both. */
export async function selectReview(
  db: ReadDb,
  reviewId: string,
  { who, today }: Pick<Context, 'who' | 'today'>,
): Promise<ReviewPage> {
  const row = await selectReviewRow(db, reviewId)
  const { reference, personId, state } = await db
    .selectFrom('case')
    .select(['reference', 'personId', 'state'])
    .where('id', '=', row.caseId)
    .executeTakeFirstOrThrow(notFound)
  const review = reviewOf(row, await selectPromising(db, row))
  const promise = promiseFor(review, who)
  const met = meets(review.due, row.concludedOn ?? today, sides)
  const opener = await db
    .selectFrom('member')
    .select('name')
    .where('id', '=', row.openedBy)
    .executeTakeFirst()
  return {
    ...toSummary(row),
    version: row.version,
    personId,
    personName: fullName(await selectPerson(db, personId)),
    reference,
    caseState: state,
    openedBy: opener?.name ?? '',
    body: bodyFor(review.body, promise),
    promise,
    missing: row.state === 'open' ? reviewGaps(promise, bodyFor(review.body, promise)) : [],
    meets: met,
    joint: isJoint(met),
    heard: await heardAt(db, row),
  }
}

/** Where it was decided; or, while it is open, where its case stands now. */
async function heardAt(db: ReadDb, row: Row<'review'>): Promise<ReviewPage['heard']> {
  const items = db
    .selectFrom('agendaItem')
    .innerJoin('meeting', 'meeting.id', 'agendaItem.meetingId')
    .select(['agendaItem.meetingId', 'meeting.kind', 'meeting.heldOn'])
  const found =
    row.itemId !== null
      ? await items.where('agendaItem.id', '=', row.itemId).executeTakeFirst()
      : row.state === 'open'
        ? await items
            .where('agendaItem.caseId', '=', row.caseId)
            .where('agendaItem.state', '<>', 'carried')
            .where('meeting.state', 'in', ['draft', 'open', 'in_progress'])
            .executeTakeFirst()
        : undefined
  return found ?? null
}
