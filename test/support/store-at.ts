import Database from 'better-sqlite3'
import { Kysely, SqliteDialect, sql } from 'kysely'
import { onTestFinished } from 'vitest'
import { applicationId } from '../../electron/store/engine/open.ts'
import { migrate } from '../../electron/store/migrations/migrate.ts'
import { migrations } from '../../electron/store/migrations/index.ts'
import type { Tables } from '../../electron/store/kernel/schema.ts'

export interface StoreAt {
  readonly db: Kysely<Tables>
  readonly raw: Database.Database
  /** Adds a row to a table as it stands at that number; whatever else it asks for is filled. */
  readonly fill: (table: string, values?: Readonly<Record<string, unknown>>) => Promise<void>
  /** Brings the store to a later number; Infinity is the newest. */
  readonly bringTo: (number: number) => Promise<void>
}

/** A store as the migration of that number left it, links unchecked: empty and in memory, or the one that is given. */
export async function storeAt(number: number, given?: Database.Database): Promise<StoreAt> {
  const raw = given ?? new Database(':memory:')
  raw.pragma('foreign_keys = OFF')
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: raw }) })
  if (given) raw.pragma(`application_id = ${applicationId}`)
  else onTestFinished(() => db.destroy())
  const bringTo = (last: number): Promise<void> =>
    migrate(
      db as unknown as Kysely<unknown>,
      {
        version: () => raw.pragma('user_version', { simple: true }) as number,
        setVersion: (n) => void raw.pragma(`user_version = ${n}`),
      },
      migrations.filter((one) => one.number <= last),
    )
  await bringTo(number)
  return { db, raw, bringTo, fill: (table, values = {}) => insertFilled(db, table, values) }
}

/** The encrypted file of a store, opened with its key and nothing else of what Accord asks of it. */
export function storeFile(path: string, key: Buffer): Database.Database {
  const raw = new Database(path)
  raw.pragma(`cipher = 'sqlcipher'`)
  raw.pragma('legacy = 4')
  raw.pragma(`key = "x'${key.toString('hex')}'"`)
  return raw
}

async function insertFilled(
  db: Kysely<Tables>,
  table: string,
  values: Readonly<Record<string, unknown>>,
): Promise<void> {
  const { rows: columns } = await sql<{ name: string; type: string }>`
    select name, type from pragma_table_info(${table})`.execute(db)
  const all = columns.map(({ name, type }) => (name in values ? values[name] : filling(name, type)))
  const names = sql.join(columns.map(({ name }) => sql.ref(name)))
  await sql`insert into ${sql.table(table)} (${names}) values (${sql.join(all)})`.execute(db)
}

/** A body is JSON in every table that has one, and a migration may read it. */
const filling = (name: string, type: string): unknown =>
  name === 'body' ? '{}' : /int/i.test(type) ? 1 : 'x'
