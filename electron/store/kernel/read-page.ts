import { sql } from 'kysely'
import type { Expression, RawBuilder, SelectQueryBuilder, SqlBool } from 'kysely'
import type { PageEnds, PageKey } from '../../../shared/kernel/page.ts'

/** One of what a list is ordered by. */
export interface Term {
  /** A column, or what is worked out of a row. */
  readonly by: Expression<unknown>
  readonly order: 'asc' | 'desc'
  /** Where rows without it stand; left out where every row has it. */
  readonly nulls?: 'first' | 'last'
}

/** An order of columns that every row has. */
export const ascending = (...columns: readonly string[]): readonly Term[] =>
  columns.map((column) => ({ by: sql.ref(column), order: 'asc' }))
export const descending = (...columns: readonly string[]): readonly Term[] =>
  columns.map((column) => ({ by: sql.ref(column), order: 'desc' }))

export interface List<DB, TB extends keyof DB, O> {
  /** All of it, with what is read of each row. Neither ordered nor limited. */
  readonly rows: SelectQueryBuilder<DB, TB, O>
  /** The same list with one of its rows alone, by the id that a page names it by; nothing needs to be read of it. */
  readonly only: (id: string) => Pick<SelectQueryBuilder<DB, TB, unknown>, 'select'>
  /** The first that differs between two rows says which is first; all of them together differ between every two. */
  readonly order: readonly Term[]
}

export interface Page<O> extends PageEnds {
  /** In the order of the list, also of a page that stands before a row. */
  readonly rows: readonly O[]
}

interface Asked {
  readonly page: PageKey
  readonly limit: number
}

/**
 * A page of a list: so many rows after one of its rows, or before it, or from where it begins. Where the row stands is
 * looked up first, as it stands now; what comes after it is asked of the order itself, so that nothing before it is read
 * where an index has that order, and no other row that came or went moves the page.
 *
 * Of a row that is not in the list, the page is the first: the answer is the same whether there never was one, or it
 * left, or whoever asks may not know of it. After the last row stands the last page, before the first the first.
 */
export async function readPage<DB, TB extends keyof DB, O>(
  list: List<DB, TB, O>,
  { page, limit }: Asked,
): Promise<Page<O>> {
  if (page === null) return readFrom(list, { isBack: false, from: null, limit })
  const from = await placeOf(list, 'after' in page ? page.after : page.before)
  const isBack = from !== null && 'before' in page
  const found = await readFrom(list, { isBack, from, limit })
  return from === null || found.rows.length > 0
    ? found
    : readFrom(list, { isBack: !isBack, from: null, limit })
}

/** What each term is of one row; null: it is not in the list. */
type Place = readonly unknown[]

async function placeOf<DB, TB extends keyof DB, O>(
  { only, order }: List<DB, TB, O>,
  id: string,
): Promise<Place | null> {
  const row = await only(id)
    .select(order.map(({ by }, at) => sql<unknown>`${by}`.as(`place${at}`)))
    .executeTakeFirst()
  return row === undefined ? null : order.map((_, at) => (row as Record<string, unknown>)[`place${at}`])
}

interface From {
  /** Towards the beginning. */
  readonly isBack: boolean
  /** Null: from the end that is behind whoever reads. */
  readonly from: Place | null
  readonly limit: number
}

async function readFrom<DB, TB extends keyof DB, O>(
  list: List<DB, TB, O>,
  { isBack, from, limit }: From,
): Promise<Page<O>> {
  const order = isBack ? list.order.map(turned) : list.order
  let query = list.rows
  if (from !== null) query = query.where(behind(order.map((term, at) => ({ ...term, at: from[at] }))))
  for (const term of order) query = query.orderBy(inOrder(term))
  // One more than is shown tells whether there are more.
  const found = await query.limit(limit + 1).execute()
  const rows = found.slice(0, limit)
  const [here, there] = [from === null, found.length <= limit]
  return isBack
    ? { rows: rows.toReversed(), isFirst: there, isLast: here }
    : { rows, isFirst: here, isLast: there }
}

const turned = ({ by, order, nulls }: Term): Term => ({
  by,
  order: order === 'asc' ? 'desc' : 'asc',
  ...(nulls && { nulls: nulls === 'first' ? 'last' : 'first' }),
})

const inOrder = ({ by, order, nulls }: Term): RawBuilder<unknown> =>
  sql`${by} ${sql.raw(nulls === undefined ? order : `${order} nulls ${nulls}`)}`

interface Placed extends Term {
  readonly at: unknown
}

/** Of one term, or of several that are compared at once: the rows there, those behind it, and both. */
interface Compared {
  readonly there: RawBuilder<SqlBool>
  readonly beyond: RawBuilder<SqlBool>
  readonly thereOrBeyond: RawBuilder<SqlBool>
}

/** Behind a place in the order of the terms: behind it by the first, or there by the first and behind it by the others. */
function behind(terms: readonly Placed[]): RawBuilder<SqlBool> {
  const [first] = terms
  if (first === undefined) return never
  const alike = first.nulls === undefined ? terms.findIndex((term) => !isAlike(term, first)) : 1
  const [own, others] = alike === -1 ? [terms, []] : [terms.slice(0, alike), terms.slice(alike)]
  const { there, beyond, thereOrBeyond } = first.nulls === undefined ? together(own) : byItself(first)
  if (others.length === 0) return beyond
  // The first half says nothing that the second does not; an index is entered by it.
  return sql`(${thereOrBeyond} and (${beyond} or (${there} and ${behind(others)})))`
}

const isAlike = (one: Term, other: Term): boolean => one.nulls === undefined && one.order === other.order

/** Terms of one direction that every row has: an index of them is entered at the place itself. */
function together(terms: readonly Placed[]): Compared {
  const sign = terms[0]?.order === 'desc' ? '<' : '>'
  const of = rowOf(terms.map(({ by }) => by))
  const at = rowOf(terms.map((term) => sql`${term.at}`))
  const compared = (by: string) => sql<SqlBool>`${of} ${sql.raw(by)} ${at}`
  return { there: compared('='), beyond: compared(sign), thereOrBeyond: compared(`${sign}=`) }
}

const rowOf = (values: readonly Expression<unknown>[]): Expression<unknown> =>
  values.length === 1 && values[0] !== undefined ? values[0] : sql`(${sql.join([...values])})`

const never = sql<SqlBool>`1 = 0`
const always = sql<SqlBool>`1 = 1`

function byItself({ by, order, nulls, at }: Placed): Compared {
  const isNull = sql<SqlBool>`${by} is null`
  if (at === null)
    return nulls === 'last'
      ? { there: isNull, beyond: never, thereOrBeyond: isNull }
      : { there: isNull, beyond: sql`${by} is not null`, thereOrBeyond: always }
  const { there, beyond, thereOrBeyond } = together([{ by, order, at }])
  if (nulls === 'first') return { there, beyond, thereOrBeyond }
  return {
    there,
    beyond: sql`(${beyond} or ${isNull})`,
    thereOrBeyond: sql`(${thereOrBeyond} or ${isNull})`,
  }
}
