import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { ReferredBy } from '../../../shared/figures.ts'
import { dateOf, daysBetween } from '../../../shared/kernel/dates.ts'
import type { MeasureId } from '../../../shared/measure-ids.ts'
import type { ReadDb } from '../kernel/schema.ts'
import type { Asked, Source } from './facts/fact.ts'

/** So many facts of one month, team and agency: all of them, and of each measure those counted, their pence, their days. */
export interface Counted {
  /** Empty for what stands as it stands today. */
  readonly month: string
  readonly team: string | null
  readonly agency: ReferredBy
  readonly panel: string
  readonly of: number
  readonly n: Partial<Record<MeasureId, number>>
  readonly pence: Partial<Record<MeasureId, number>>
  /** Of one measure, once for each fact. */
  readonly days: readonly number[]
}

const month = sql<string>`substr("fact"."day", 1, 7)`
const whose = ['fact.team', 'fact.agency', 'fact.panel'] as const
const column = (name: string): RawBuilder<number> => sql.ref<number>(`fact.${name}`)

/** In one statement, however many there are; the answer has a row a month, team and agency. */
export const countFacts = (db: ReadDb, source: Source, asked: Asked): Promise<readonly Counted[]> =>
  source.days === undefined ? countFlags(db, source, asked) : countDays(db, source, asked)

async function countFlags(
  db: ReadDb,
  { facts, shares = [], money = [] }: Source,
  asked: Asked,
): Promise<readonly Counted[]> {
  const rows = await db
    .selectFrom(facts(db, asked))
    .select([month.as('month'), ...whose, (eb) => eb.fn.countAll<number>().as('of')])
    .select((eb) => [
      ...[...shares, ...money].map((id) => eb.fn.sum<number>(column(id)).as(`n ${id}`)),
      ...money.map((id) => eb.fn.sum<number>(column(`${id}Pence`)).as(`pence ${id}`)),
    ])
    .groupBy([month, ...whose])
    .execute()
  const sums = (row: object, what: 'n' | 'pence', ids: readonly MeasureId[]) =>
    Object.fromEntries(ids.map((id) => [id, Number((row as Record<string, unknown>)[`${what} ${id}`] ?? 0)]))
  return rows.map((row) => ({
    month: row.month,
    team: row.team,
    agency: row.agency,
    panel: row.panel,
    of: row.of,
    n: sums(row, 'n', [...shares, ...money]),
    pence: sums(row, 'pence', money),
    days: [],
  }))
}

/** Whole days between two dates are the calendar’s, which no two engines count alike: it counts pairs, and adds up here. */
async function countDays(db: ReadDb, { facts }: Source, asked: Asked): Promise<readonly Counted[]> {
  const [since, until, untilToo] = [text('since'), text('until'), text('untilToo')]
  const rows = await db
    .selectFrom(facts(db, asked))
    .select([month.as('month'), ...whose, (eb) => eb.fn.countAll<number>().as('of')])
    .select([since.as('since'), until.as('until'), untilToo.as('untilToo')])
    .where(since, 'is not', null)
    .where(until, 'is not', null)
    .where(untilToo, 'is not', null)
    .groupBy([month, ...whose, since, until, untilToo])
    .execute()
  return rows.map(({ since: from, until: to, untilToo: too, ...row }) => {
    const days = Math.max(0, daysBetween(from, dayOf(to > too ? to : too)))
    return { ...row, n: {}, pence: {}, days: Array.from({ length: row.of }, () => days) }
  })
}

const text = (name: string): RawBuilder<string> => sql.ref<string>(`fact.${name}`)
/** Of a day or of an instant. */
const dayOf = (at: string): string => (at.length > 10 ? dateOf(at) : at)
