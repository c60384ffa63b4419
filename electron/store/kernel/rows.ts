import type { UpdateObject } from 'kysely'
import { conflict, notFound } from '../../../shared/kernel/reply.ts'
import type { Context } from './handler.ts'
import { toKeep } from './history.ts'
import { inRuns } from './lists.ts'
import type { Row, Tables, WriteDb } from './schema.ts'

/** Tables whose rows change and keep their old versions. */
export type VersionedTable = {
  [T in keyof Tables]: 'version' extends keyof Row<T> ? ('id' extends keyof Row<T> ? T : never) : never
}[keyof Tables] &
  Exclude<keyof Tables, 'history'>

/**
 * Changes one row, provided that it still has the version the caller saw; the old row goes to history in the same
 * transaction. Fails with notFound, or with conflict carrying the row as it stands.
 */
export async function updateRow<T extends VersionedTable>(
  tx: WriteDb,
  table: T,
  id: string,
  version: number,
  changes: UpdateObject<Tables, T>,
  context: Context,
): Promise<void> {
  const row = await currentRow(tx, table, id)
  if (row['version'] !== version) throw conflict(row)
  await keepOne(tx, table, row, context)
  // Kysely's types can't follow a table name that is itself generic; the public signature above is exact.
  const result = await (tx as unknown as LooseDb)
    .updateTable(table)
    .set({ ...changes, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (result.numUpdatedRows !== 1n) throw conflict(row)
}

/** Takes one row out of sight; what it said stays in history. */
export async function removeRow<T extends VersionedTable>(
  tx: WriteDb,
  table: T,
  id: string,
  version: number,
  context: Context,
): Promise<void> {
  const row = await currentRow(tx, table, id)
  if (row['version'] !== version) throw conflict(row)
  await keepOne(tx, table, row, context)
  await (tx as unknown as LooseDb).deleteFrom(table).where('id', '=', id).executeTakeFirst()
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
  by: Pick<Context, 'at' | 'who'>,
): Promise<void> {
  for (const run of inRuns(rows)) {
    const old = run.map((row) => row.old as Record<string, unknown>)
    await keepWhole(tx, table, old, by)
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

async function currentRow(tx: WriteDb, table: VersionedTable, id: string): Promise<Record<string, unknown>> {
  const row = await (tx as unknown as LooseDb)
    .selectFrom(table)
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw notFound()
  return row
}

/** One row at a time is changed by somebody who types. */
async function keepOne(
  tx: WriteDb,
  tableName: VersionedTable,
  row: Record<string, unknown>,
  by: Pick<Context, 'at' | 'who'>,
): Promise<void> {
  const kept = { ...toHistory(tableName, row, by), ...(await toKeep(tx, tableName, row)) }
  await tx.insertInto('history').values(kept).execute()
}

async function keepWhole(
  tx: WriteDb,
  tableName: VersionedTable,
  rows: readonly Record<string, unknown>[],
  by: Pick<Context, 'at' | 'who'>,
): Promise<void> {
  const kept = rows.map((row) => ({ ...toHistory(tableName, row, by), row: JSON.stringify(row) }))
  await tx.insertInto('history').values(kept).execute()
}

const toHistory = (
  tableName: VersionedTable,
  row: Record<string, unknown>,
  { at, who }: Pick<Context, 'at' | 'who'>,
) => ({
  tableName,
  rowId: String(row['id']),
  version: Number(row['version']),
  at,
  memberId: who.memberId,
})

interface LooseWhere {
  where: (column: string, operator: '=', value: unknown) => LooseWhere
  executeTakeFirst: () => Promise<{ numUpdatedRows: bigint }>
}
interface LooseSelect {
  where: (column: string, operator: '=', value: unknown) => LooseSelect
  executeTakeFirst: () => Promise<Record<string, unknown> | undefined>
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
  selectFrom: (table: string) => { selectAll: () => LooseSelect }
  insertInto: (table: string) => { values: (rows: readonly object[]) => LooseInsert }
  updateTable: (table: string) => { set: (values: object) => LooseWhere }
  deleteFrom: (table: string) => LooseWhere
}
