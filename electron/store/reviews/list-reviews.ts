import type { Input } from '../../../shared/contract.ts'
import { fullName } from '../../../shared/kernel/person-name.ts'
import type { ReviewToCome, ReviewsOfCase, ReviewsToCome } from '../../../shared/reviews.ts'
import type { Context } from '../kernel/handler.ts'
import { ascending, readPage } from '../kernel/read-page.ts'
import type { ReadDb } from '../kernel/schema.ts'
import { promisesOf, toDue } from '../facts/select-review.ts'
import { dueFor, promiseFor } from './reading.ts'
import { reviewable } from './open-review.ts'
import { toSummary } from './select-review.ts'
import { selectStandingRecord } from './standing-record.ts'

const columns = { health: 'healthOn', socialCare: 'councilOn' } as const
const shown = { health: 'healthShown', socialCare: 'councilShown' } as const

/**
 * By the day that whoever asks may know of: their own agency’s, or the earliest of both where they are of neither. Whose
 * reviews they ask for narrows it; of the other agency only what they may know that it owes.
 */
function asked(db: ReadDb, { side }: Pick<Input<'reviews.list'>, 'side'>, own: Context['who']['side']) {
  const of = side ?? own
  const column = of === null ? 'dueOn' : columns[of]
  const rows = db
    .selectFrom('reviewDue')
    .where(`reviewDue.${column}`, 'is not', null)
    // Not bound: the index is of no other (migration 1010).
    .where('reviewDue.caseClosed', '=', (eb) => eb.lit(0))
  const isOthers = of !== null && own !== null && of !== own
  return { column, rows: isOthers ? rows.where(`reviewDue.${shown[of]}`, '=', 1) : rows } as const
}

/** The earliest first. */
export async function listReviews(
  db: ReadDb,
  input: Input<'reviews.list'>,
  { who, today }: Pick<Context, 'who' | 'today'>,
): Promise<ReviewsToCome> {
  const { column, rows } = asked(db, input, who.side)
  const { overdue } = await rows
    .where(`reviewDue.${column}`, '<', today)
    .select((eb) => eb.fn.countAll<number>().as('overdue'))
    .executeTakeFirstOrThrow()
  const listed = rows
    .innerJoin('case', 'case.id', 'reviewDue.caseId')
    .innerJoin('person', 'person.id', 'case.personId')
    .leftJoin('review', (join) => join.onRef('review.caseId', '=', 'case.id').on('review.state', '=', 'open'))
    .select(['reviewDue.caseId', 'reviewDue.due', 'reviewDue.healthShown', 'reviewDue.councilShown'])
    .select((eb) => eb.ref(`reviewDue.${column}`).$notNull().as('dueOn'))
    .select(['case.reference', 'case.personId', 'person.familyName', 'person.givenName'])
    .select('review.id as reviewId')
  const list = {
    rows: listed,
    only: (caseId: string) => listed.where('reviewDue.caseId', '=', caseId),
    order: ascending(`reviewDue.${column}`, 'reviewDue.id'),
  }
  const page = await readPage(list, input)
  return {
    overdue,
    ...page,
    rows: page.rows.map((row): ReviewToCome => ({
      caseId: row.caseId,
      reference: row.reference,
      personId: row.personId,
      personName: fullName(row),
      dueOn: row.dueOn,
      due: dueFor(toDue(row), row, who),
      reviewId: row.reviewId,
    })),
  }
}

/** Whose review is due by a day, as whoever asks may know it, to be narrowed and ordered by who needs them. */
export const reviewsDueBy = (db: ReadDb, day: string, { side }: Context['who']) => {
  const { column, rows } = asked(db, { side: null }, side)
  return rows
    .innerJoin('case', 'case.id', 'reviewDue.caseId')
    .innerJoin('person', 'person.id', 'case.personId')
    .where(`reviewDue.${column}`, '<=', day)
    .select((eb) => eb.ref(`reviewDue.${column}`).$notNull().as('dueOn'))
    .select(['case.id as caseId', 'case.reference', 'case.state', 'person.familyName', 'person.givenName'])
    .orderBy(`reviewDue.${column}`, (of) => of.asc().nullsLast())
    .orderBy('reviewDue.id')
}

export async function reviewsOfCase(
  db: ReadDb,
  caseId: string,
  { who }: Pick<Context, 'who'>,
): Promise<ReviewsOfCase> {
  const one = await db.selectFrom('case').select('state').where('id', '=', caseId).executeTakeFirst()
  const row = await db.selectFrom('reviewDue').selectAll().where('caseId', '=', caseId).executeTakeFirst()
  const reviews = await db
    .selectFrom('review')
    .leftJoin('decision', 'decision.itemId', 'review.itemId')
    .selectAll('review')
    .select('decision.verdict')
    .where('review.caseId', '=', caseId)
    .orderBy('review.id', 'desc')
    .limit(100)
    .execute()
  const from = await db
    .selectFrom('review')
    .innerJoin('case', 'case.id', 'review.caseId')
    .select(['review.id as reviewId', 'review.caseId', 'case.reference'])
    .where('review.newCaseId', '=', caseId)
    .executeTakeFirst()
  const isDue = one !== undefined && one.state !== 'closed' && row !== undefined
  const record = isDue ? await selectStandingRecord(db, caseId) : null
  const triggers = record === null ? [] : promiseFor(promised(record), who).triggers
  return {
    due: isDue ? dueFor(toDue(row), row, who) : [],
    reviews: reviews.map((one) => toSummary(one, one.verdict)),
    cameFrom: from ?? null,
    canOpen:
      record !== null &&
      one !== undefined &&
      reviewable.includes(one.state) &&
      reviews.every(({ state }) => state !== 'open'),
    triggers: triggers.filter(({ isKept }) => !isKept),
  }
}

function promised(record: Parameters<typeof promisesOf>[0]) {
  const { common: promise, own } = promisesOf(record)
  return { promise, own }
}
