import { sql } from 'kysely'
import type { SelectQueryBuilder } from 'kysely'
import { caseStates } from '../../../shared/cases.ts'
import type { CaseOrder, CaseState } from '../../../shared/cases.ts'
import type { Input } from '../../../shared/contract.ts'
import { ascending, descending } from '../kernel/read-page.ts'
import type { List, Term } from '../kernel/read-page.ts'
import type { ReadDb, Tables } from '../kernel/schema.ts'
import type { Otherwise } from './order-of-reader.ts'

type From = 'case' | 'person' | 'casePlace'

/** With the person, or with their place, only where they are ordered by it: counting by either reads every one. */
export type Cases<O> = SelectQueryBuilder<Tables, From, O>

/** Leaves of some cases those that are asked for. */
export type Narrow = <O>(cases: Cases<O>) => Cases<O>

type Asked = Pick<Input<'cases.list'>, 'order' | 'states'>

/** As a case goes through them: as the index has it, letter for letter (migration 1070). */
const placeOfState = sql`case "case"."state" ${sql.join(
  caseStates.map((state, at) => sql`when ${sql.lit(state)} then ${sql.lit(at)}`),
  sql` `,
)} end`

const firstOpened = ascending('case.openedAt', 'case.id')

/** The first opened of those that are alike is first, except with the newest first. */
const terms: Readonly<Record<CaseOrder, readonly Term[]>> = {
  newest: descending('case.openedAt', 'case.id'),
  name: ascending('person.familyName', 'person.givenName', 'case.id'),
  state: [{ by: placeOfState, order: 'asc' }, ...firstOpened],
  waiting: ascending('casePlace.waitsSince', 'casePlace.caseId'),
  next: ascending('casePlace.nextOn', 'casePlace.caseId'),
}

interface Told {
  readonly narrow: Narrow
  readonly otherwise: Otherwise
}

type Listed = List<Tables, From, { id: string }>

/** Cases as a list in an order. */
export function orderedCases(db: ReadDb, asked: Asked, { narrow, otherwise }: Told): Listed {
  const { order, states } = asked
  const isByDay = order === 'next' || order === 'waiting'
  const of = (cases: unknown): Cases<object> => narrow(inStates(cases as Cases<object>, asked))
  if (isByDay && otherwise.size > 0)
    return byOtherDays(db, { order, column: order === 'next' ? 'nextOn' : 'waitsSince', of, otherwise })
  const all = db.selectFrom('case')
  const rows = of(
    order === 'name' ? all.innerJoin('person', 'person.id', 'case.personId') : isByDay ? placesOf(db) : all,
  ).select('case.id')
  return {
    rows,
    only: (id) => rows.where('case.id', '=', id),
    // Of one state they need no place among the states, and there is an index without it.
    order: order === 'state' && states.length === 1 ? firstOpened : terms[order],
  }
}

const placesOf = (db: ReadDb) => db.selectFrom('casePlace').innerJoin('case', 'case.id', 'casePlace.caseId')

interface ByDay extends Pick<Told, 'otherwise'> {
  readonly order: CaseOrder
  readonly column: 'nextOn' | 'waitsSince'
  readonly of: (cases: unknown) => Cases<object>
}

/**
 * Each by the day that is kept for it, but a few by another. Narrowed before they are put together: the two are then read
 * side by side, and of the many no more than a page shows.
 */
function byOtherDays(db: ReadDb, { order, column, of, otherwise }: ByDay): Listed {
  const few = JSON.stringify(Object.fromEntries(otherwise))
  const most = of(placesOf(db))
    .where('casePlace.caseId', 'not in', sql<string>`(select "key" from json_each(${few}))`)
    .select(['casePlace.caseId', `casePlace.${column}`])
  const others = of(
    placesOf(db).innerJoin(
      sql<{ readonly key: string; readonly value: string }>`json_each(${few})`.as('other'),
      'other.key',
      'casePlace.caseId',
    ),
  ).select(['casePlace.caseId', sql<string>`cast("other"."value" as text)`.as(column)])
  const both = (one: (cases: typeof most) => typeof most = (cases) => cases) =>
    db.selectFrom(
      one(most)
        .unionAll(one(others as never))
        .as('casePlace'),
    ) as unknown as Cases<object>
  return {
    // With all that they are ordered by, or SQLite puts all of them together first.
    rows: both().select(['casePlace.caseId as id', 'casePlace.caseId', `casePlace.${column}`]),
    only: (id) => both((cases) => cases.where('casePlace.caseId', '=', id)),
    order: terms[order],
  }
}

/** By the column that stands in the index of the order; with its sign where they are nearly all there are, and no index narrows. */
function inStates<O>(cases: Cases<O>, { order, states }: Asked): Cases<O> {
  if (states.length === 0) return cases
  const column = order === 'next' || order === 'waiting' ? 'casePlace.state' : 'case.state'
  return cases.where(areMost(states) ? sql<CaseState>`+${sql.ref(column)}` : column, 'in', states)
}

const areMost = (states: readonly CaseState[]): boolean => states.length * 2 > caseStates.length
