import type { Context } from './handler.ts'
import type { VersionedTable } from './history.ts'
import type { Row, WriteDb } from './schema.ts'

/** SQLite binds at most 32,766 values in a statement; the widest table has 24 columns. */
export const rowsAtOnce = 500

/** In runs of at most `size`. */
export function* inRuns<T>(items: readonly T[], size = rowsAtOnce): Generator<T[]> {
  for (let from = 0; from < items.length; from += size) yield items.slice(from, from + size)
}

/** What `read` finds for runs of the ids, one after the other. */
export async function eachRun<T>(
  ids: readonly string[],
  read: (run: string[]) => Promise<readonly T[]>,
): Promise<T[]> {
  const found: T[] = []
  for (const run of inRuns(ids)) found.push(...(await read(run)))
  return found
}

export interface RowChange<T extends VersionedTable> {
  /** As read inside this very transaction, so that no version can have passed in between. */
  readonly old: Row<T>
  readonly changes: Partial<Omit<Row<T>, 'id' | 'version'>>
}

/**
 * Changes many rows of one table in as few statements as their number allows; every old row goes to history first.
 * For rows that the transaction itself has read; a row that a person saw is changed by `updateRow`.
 */
export async function updateRows<T extends VersionedTable>(
  tx: WriteDb,
  table: T,
  rows: readonly RowChange<T>[],
  { at, who }: Pick<Context, 'at' | 'who'>,
): Promise<void> {
  for (const run of inRuns(rows)) {
    const old = run.map((row) => row.old as Record<string, unknown>)
    await tx
      .insertInto('history')
      .values(
        old.map((row) => ({
          tableName: table,
          rowId: String(row['id']),
          version: Number(row['version']),
          row: JSON.stringify(row),
          at,
          memberId: who.memberId,
        })),
      )
      .execute()
    const columns = [...new Set(run.flatMap((row) => Object.keys(row.changes))), 'version']
    const next = run.map(({ changes }, index) => {
      const row = old[index]
      return { ...row, ...changes, version: Number(row?.['version']) + 1 }
    })
    // Kysely's types can't follow a table name that is itself generic; the public signature above is exact.
    await (tx as unknown as LooseDb)
      .insertInto(table)
      .values(next)
      .onConflict((conflict) =>
        conflict
          .column('id')
          .doUpdateSet((eb) =>
            Object.fromEntries(columns.map((column) => [column, eb.ref(`excluded.${column}`)])),
          ),
      )
      .execute()
  }
}

interface LooseRef {
  ref: (name: string) => unknown
}
interface LooseConflict {
  column: (name: string) => { doUpdateSet: (set: (eb: LooseRef) => Record<string, unknown>) => unknown }
}
interface LooseInsert {
  onConflict: (build: (conflict: LooseConflict) => unknown) => { execute: () => Promise<unknown> }
}
interface LooseDb {
  insertInto: (table: string) => { values: (rows: readonly object[]) => LooseInsert }
}
