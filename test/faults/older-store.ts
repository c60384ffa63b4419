import Database from 'better-sqlite3'
import { Kysely, SqliteDialect } from 'kysely'
import { join } from 'node:path'
import { migrate } from '../../electron/store/migrations/migrate.ts'
import { migrations } from '../../electron/store/migrations/index.ts'
import { applicationId } from '../../electron/store/engine/open.ts'
import type { OpenStore } from '../../electron/store/kernel/open-store.ts'

/** A store as the sixth version left it, with 300 rows that are to be there after an update. */
export async function olderStore(folder: string, key: Buffer): Promise<void> {
  const raw = new Database(join(folder, 'accord.db'))
  raw.pragma(`cipher = 'sqlcipher'`)
  raw.pragma('legacy = 4')
  raw.pragma(`key = "x'${key.toString('hex')}'"`)
  raw.pragma(`application_id = ${applicationId}`)
  const db = new Kysely<unknown>({ dialect: new SqliteDialect({ database: raw }) })
  const stamp = { version: () => 0, setVersion: (n: number) => void raw.pragma(`user_version = ${n}`) }
  await migrate(db, stamp, migrations.slice(0, 6))
  const add = raw.prepare(
    `insert into history (tableName, rowId, version, row, at, memberId) values (?, ?, 1, ?, '', '')`,
  )
  for (let n = 0; n < 300; n += 1) add.run('t', `row ${n}`, 'x'.repeat(2000))
  raw.close()
}

/** How many of them are there. */
export const rowsOf = async ({ db }: OpenStore): Promise<number> =>
  (await db.selectFrom('history').select('row').execute()).length
