import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import { createHash } from 'node:crypto'
import type { NameKey } from '../../../shared/cases.ts'
import type { Output } from '../../../shared/contract.ts'
import type { ReadDb } from '../kernel/schema.ts'

type Sql = RawBuilder<unknown>

/** A name without what follows it: "Jo Pell, social worker". */
const bare = (name: string): string => name.replace(/,.*/s, '').trim()

/** Stands for a name in an address. Capitals and a profession after the name make no other key. */
export const nameKey = (name: string): string =>
  createHash('sha256').update(bare(name).toLowerCase()).digest('hex').slice(0, 12)

const keyed = (names: readonly string[]): NameKey[] => {
  const byKey = new Map(names.filter((name) => bare(name) !== '').map((name) => [nameKey(name), bare(name)]))
  return [...byKey]
    .map(([key, name]) => ({ key, name }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'))
}

/** Key workers of cases, and workers and teams of the referrals that cases were opened from. */
export async function selectCaseNames(db: ReadDb): Promise<Output<'cases.names'>> {
  const [own, sent, teams] = [await keyWorkers(db), await sentBy(db, 'worker'), await sentBy(db, 'team')]
  return { workers: keyed([...sent, ...own]), teams: keyed(teams) }
}

/** Every spelling that has this key. */
export async function spellings(
  db: ReadDb,
  column: 'worker' | 'team',
  key: string,
): Promise<readonly string[]> {
  const own = column === 'worker' ? await keyWorkers(db) : []
  return [...new Set([...own, ...(await sentBy(db, column))])].filter((name) => nameKey(name) === key)
}

const keyWorkers = (db: ReadDb): Promise<string[]> =>
  eachOnce(db, sql.ref('keyWorker'), sql`from "case" where true`)

const sentBy = (db: ReadDb, column: 'worker' | 'team'): Promise<string[]> =>
  eachOnce(db, sql.ref(column), sql`from "referral" where "caseId" is not null`)

/** Each looked up after the one before, by the column's index: a few dozen names stand in thousands of rows. */
async function eachOnce(db: ReadDb, column: Sql, rows: Sql): Promise<string[]> {
  const names = sql<{ readonly name: string }>`(with recursive "each" ("name") as (
      select min(${column}) ${rows}
      union all
      select (select min(${column}) ${rows} and ${column} > "each"."name") from "each" where "each"."name" is not null
    ) select "name" from "each" where "name" is not null)`
  const found = await db.selectFrom(names.as('names')).select('names.name').execute()
  return found.map(({ name }) => name)
}
