import Database from 'better-sqlite3'
import { Kysely, SqliteDialect } from 'kysely'
import { onTestFinished } from 'vitest'
import { migrate } from '../../../../electron/store/migrations/migrate.ts'
import { migrations } from '../../../../electron/store/migrations/index.ts'
import type { Tables } from '../../../../electron/store/kernel/schema.ts'

interface StoreUpTo {
  readonly db: Kysely<Tables>
  readonly upTo: (number: number) => Promise<void>
}

/** An empty store in memory as a version left it, links unchecked, and a way to bring it to a later one. */
export async function storeUpTo(number: number): Promise<StoreUpTo> {
  const raw = new Database(':memory:')
  raw.pragma('foreign_keys = OFF')
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: raw }) })
  onTestFinished(() => db.destroy())
  const stamp = {
    version: () => raw.pragma('user_version', { simple: true }) as number,
    setVersion: (n: number) => void raw.pragma(`user_version = ${n}`),
  }
  const upTo = (last: number) =>
    migrate(
      db as unknown as Kysely<unknown>,
      stamp,
      migrations.filter((one) => one.number <= last),
    )
  await upTo(number)
  return { db, upTo }
}
