import { sql } from 'kysely'
import type { SelectQueryBuilder } from 'kysely'
import { caseStates } from '../../../shared/cases.ts'
import type { CaseOrder } from '../../../shared/cases.ts'
import { daysToCome } from '../facts/next-of-cases.ts'
import { ascending, descending } from '../kernel/read-page.ts'
import type { List, Term } from '../kernel/read-page.ts'
import type { ReadDb, Tables } from '../kernel/schema.ts'

/** Of the person only where they are ordered by their name. */
export type Cases<O> = SelectQueryBuilder<Tables, 'case' | 'person', O>

/** Some cases as a list in an order. The first opened of those that are alike is first, except with the newest first. */
export function orderedCases<O>(
  db: ReadDb,
  cases: Cases<O>,
  order: CaseOrder,
  today: string,
): List<Tables, 'case' | 'person', { id: string }> {
  const one = (id: string) => cases.where('case.id', '=', id)
  if (order !== 'next') return { rows: cases.select('case.id'), only: one, order: terms[order] }
  return {
    rows: withNext(db, cases, today).select('case.id'),
    only: (id) => withNext(db, one(id), today, [id]),
    order: terms.next,
  }
}

/** As a case goes through them. */
const placeOfState = sql`case "case"."state" ${sql.join(
  caseStates.map((state, at) => sql`when ${sql.lit(state)} then ${sql.lit(at)}`),
  sql` `,
)} end`

/** The day the earliest of its referrals was sent. */
const waitsSince = sql`coalesce(
  (select min("referral"."referredOn") from "referral" where "referral"."caseId" = "case"."id"), "case"."openedAt")`

const terms: Readonly<Record<CaseOrder, readonly Term[]>> = {
  newest: descending('case.openedAt', 'case.id'),
  name: ascending('person.familyName', 'person.givenName', 'case.id'),
  state: [{ by: placeOfState, order: 'asc' }, ...ascending('case.openedAt', 'case.id')],
  waiting: [{ by: waitsSince, order: 'asc' }, ...ascending('case.id')],
  next: [{ by: sql.ref('first.firstOn'), order: 'asc', nulls: 'last' }, ...ascending('case.id')],
}

/** What is joined is only what they are ordered by: the rows stay those of the cases. `of`: of these alone. */
function withNext<O>(
  db: ReadDb,
  cases: Cases<O>,
  today: string,
  of: readonly string[] | null = null,
): Cases<O> {
  const first = db
    .selectFrom(daysToCome(db, today, of).as('day'))
    .select((eb) => ['day.caseId', eb.fn.min('day.on').as('firstOn')])
    .groupBy('day.caseId')
    .as('first')
  return cases.leftJoin(first, 'first.caseId', 'case.id')
}
