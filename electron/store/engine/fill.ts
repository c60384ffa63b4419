import type Database from 'better-sqlite3'
import { Kysely, SqliteDialect, sql } from 'kysely'
import { dirname } from 'node:path'
import { counterIn } from './acknowledged.ts'
import { fillParts } from '../migrations/1000-any-size.ts'
import { fillPlaces } from '../migrations/1070-order-of-cases.ts'
import { fillCounted } from '../migrations/1080-counted-of-cases.ts'
import { fillOwed } from '../migrations/1090-owed-by-day.ts'
import { liftIndexes } from './lift-indexes.ts'
import { connectOwn } from './open.ts'

/** Rows by the million, written to a closed store that nobody else has: for invented cases alone. */
export interface Filling {
  /** Values in the order of the columns. */
  readonly insert: (table: string, columns: readonly string[], values: readonly unknown[]) => void
  /** Everything so far, in one transaction. */
  readonly commit: () => void
  /**
   * The last transaction, the indexes, how far the trail has come, and all of it on disk. Fails where a row names another
   * that is not there.
   */
  readonly finish: () => void
  readonly close: () => void
}

/**
 * Half of what was written is worth nothing, so that nothing is waited for or undone until all of it is there; and who names
 * whom is looked up once, at the end. What is deleted is wiped all the same: a page that is let go before it was ever written
 * has no sum, and reads as damage.
 */
const quick = [
  'journal_mode = MEMORY',
  'synchronous = OFF',
  'foreign_keys = OFF',
  // In KiB; as much is taken as there is to hold.
  'cache_size = -1000000',
]

/** Opens a store as it is; it must be of the newest version. Fails as `openStore` does. */
export function openToFill(path: string, key: Uint8Array): Filling {
  const raw = connectOwn(path, key)
  for (const pragma of quick) raw.pragma(pragma)
  const putBack = liftIndexes(raw)
  const statementFor = inserting(raw)
  const commit = (): void => {
    if (raw.inTransaction) raw.exec('commit')
  }
  return {
    insert: (table, columns, values) => {
      if (!raw.inTransaction) raw.exec('begin')
      statementFor(table, columns).run(...values)
    },
    commit,
    finish: () => {
      commit()
      putBack()
      // The first of them were there before.
      raw.exec('delete from "searchPart"')
      for (const statement of [...fillParts, ...fillPlaces, ...fillCounted, ...fillOwed]) raw.exec(statement)
      requireAllNamed(raw)
      raw.pragma('synchronous = FULL')
      raw.pragma('journal_mode = WAL')
      raw.pragma('wal_checkpoint(TRUNCATE)')
      countEntries(raw, dirname(path))
    },
    close: () => raw.close(),
  }
}

function requireAllNamed(raw: Database.Database): void {
  const [first] = raw.pragma('foreign_key_check') as readonly {
    readonly table: string
    readonly parent: string
  }[]
  if (first) throw new Error(`a row of ${first.table} names one of ${first.parent} that is not there`)
}

type Insert = Database.Statement<unknown[]>

/** One statement a table, prepared once. */
function inserting(raw: Database.Database): (table: string, columns: readonly string[]) => Insert {
  const db = new Kysely<unknown>({ dialect: new SqliteDialect({ database: raw }) })
  const statements = new Map<string, Insert>()
  return (table, columns) => {
    const known = statements.get(table)
    if (known !== undefined) return known
    const names = sql.join(columns.map((column) => sql.ref(column)))
    const values = sql.join(columns.map(() => null))
    const made = raw.prepare<unknown[]>(
      sql`insert into ${sql.table(table)} (${names}) values (${values})`.compile(db).sql,
    )
    statements.set(table, made)
    return made
  }
}

/** As every change is counted outside the database. */
function countEntries(raw: Database.Database, folder: string): void {
  const counter = counterIn(folder, () =>
    String(raw.prepare('select hash from audit where seq = 1').pluck().get()),
  )
  const last = raw.prepare('select seq, at from audit order by seq desc limit 1').get() as {
    readonly seq: number
    readonly at: string
  }
  counter.count(last.seq, last.at)
  counter.close()
}
