import type Database from 'better-sqlite3'
import type { SqliteDatabase, SqliteStatement } from 'kysely'
import { lastUsed } from '../kernel/last-used.ts'

// The app's own statements number a few hundred; those with long lists are a megabyte each, and must not add up.
const most = 100

const nothing: SqliteStatement = {
  reader: false,
  all: () => [],
  run: () => ({ changes: 0, lastInsertRowid: 0 }),
  iterate: () => [].values(),
}

export interface KeptStatements extends SqliteDatabase {
  /** While it is on, every statement that writes fails. */
  readonly readOnly: (on: boolean) => void
}

/**
 * The database with its prepared statements kept for the next time, the least recently used forgotten. Besides the
 * time, it saves memory: the driver frees a forgotten statement only when the event loop turns, which it does not
 * within a transaction, so that an import of 100,000 rows would hold half a gigabyte of them. Those of `before` are told of each.
 */
export function keepStatements(
  raw: Database.Database,
  ...before: readonly ((sql: string) => void)[]
): KeptStatements {
  const kept = lastUsed<Database.Statement<unknown[]>>(most)
  let isReadOnly = false
  return {
    close: () => {
      kept.clear()
      raw.close()
    },
    // Not by PRAGMA query_only: SQLite compiles every statement anew after any change of it.
    readOnly: (on) => void (isReadOnly = on),
    prepare: (sql) => {
      // On a full or failing disk SQLite rolls back by itself. Rolling back once more would fail, and hide why.
      if (sql === 'rollback' && !raw.inTransaction) return nothing
      for (const tell of before) tell(sql)
      const statement = kept.of(sql, () => raw.prepare(sql))
      if (isReadOnly && !statement.readonly) throw writesInQuery()
      return statement
    },
  }
}

const writesInQuery = (): Error =>
  Object.assign(new Error('a query may not write'), { code: 'SQLITE_READONLY' })
