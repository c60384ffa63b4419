import type { ReviewPage, ReviewSummary } from '../../../shared/reviews.ts'
import { fullName } from '../../../shared/kernel/person-name.ts'
import { notFound } from '../../../shared/kernel/reply.ts'
import { sides } from '../../../shared/kernel/text.ts'
import type { Side } from '../../../shared/kernel/text.ts'
import { changedSince } from '../../../shared/review-changed.ts'
import { reviewGaps } from '../../../shared/review-missing.ts'
import type { Verdict } from '../../../shared/room.ts'
import { isJoint, meets } from '../../../shared/rules/reviews.ts'
import type { Context } from '../kernel/handler.ts'
import type { ReadDb, Row } from '../kernel/schema.ts'
import { promisingNow } from '../facts/promising-now.ts'
import { selectPlan } from '../facts/select-plan.ts'
import { selectRiskRow } from '../facts/select-risk.ts'
import { toRiskBody } from '../facts/to-risk.ts'
import { selectPerson } from '../facts/select-people.ts'
import { reviewOf, toReviewBody } from '../facts/select-review.ts'
import { selectReviewed } from '../facts/reviewed-records.ts'
import type { ReviewOfItem } from '../facts/select-review.ts'
import { bodyFor, promiseFor } from './reading.ts'

export async function selectReviewRow(db: ReadDb, reviewId: string): Promise<Row<'review'>> {
  const row = await db.selectFrom('review').selectAll().where('id', '=', reviewId).executeTakeFirst()
  if (!row) throw notFound()
  return row
}

export const toSummary = (row: Row<'review'>, verdict: Verdict | null): ReviewSummary => ({
  id: row.id,
  caseId: row.caseId,
  state: row.state,
  because: row.because,
  trigger: row.triggerWords,
  openedAt: row.openedAt,
  result: toReviewBody(row).result,
  concludedOn: row.concludedOn,
  newCaseId: row.newCaseId,
  itemId: row.itemId,
  verdict,
})

export async function verdictOf(db: ReadDb, itemId: string): Promise<Verdict | null> {
  const row = await db
    .selectFrom('decision')
    .select('verdict')
    .where('itemId', '=', itemId)
    .executeTakeFirst()
  return row?.verdict ?? null
}

async function openerOf(db: ReadDb, { openedBy }: Row<'review'>): Promise<string> {
  const row = await db.selectFrom('member').select('name').where('id', '=', openedBy).executeTakeFirst()
  return row?.name ?? ''
}

/** What the case says otherwise than was signed. */
const changedIn = async (
  db: ReadDb,
  { row: { caseId }, signed }: ReviewOfItem,
  today: string,
): Promise<readonly string[]> =>
  changedSince(
    signed,
    promisingNow(toRiskBody(await selectRiskRow(db, caseId)), await selectPlan(db, caseId, today)),
  )

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
  const review = reviewOf(row, await selectReviewed(db, row))
  const promise = promiseFor(review, who)
  const there = row.concludedOn === null ? sides : (JSON.parse(row.tookPart) as Side[])
  const met = meets(review.due, row.concludedOn ?? today, there)
  const body = bodyFor(review.body, promise)
  const missing = row.state === 'open' ? reviewGaps(promise, body, await changedIn(db, review, today)) : []
  return {
    ...toSummary(row, row.itemId === null ? null : await verdictOf(db, row.itemId)),
    version: row.version,
    personId,
    personName: fullName(await selectPerson(db, personId)),
    reference,
    caseState: state,
    openedBy: await openerOf(db, row),
    body,
    promise,
    correctedTo: promise.recordVersion > row.recordVersion ? promise.recordVersion : null,
    missing,
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
