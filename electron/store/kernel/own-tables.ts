import type { ColumnType } from 'kysely'
import type { Fixed } from './columns.ts'

/** A row of history as it is kept, which `history.ts` alone can read: it may be whole, or build on an earlier one. */
export interface KeptJson {
  readonly keptJson: never
}

export interface HistoryTable {
  seq: ColumnType<number, never, never>
  tableName: Fixed<string>
  rowId: Fixed<string>
  version: Fixed<number>
  row: ColumnType<KeptJson, string, never>
  at: Fixed<string>
  memberId: Fixed<string>
  /** The version that was kept whole and that this one builds on; null: this one was. */
  wholeAt: ColumnType<number | null, number | null | undefined, never>
}

/** One whole subtree of the trail's tree: over 2^level entries, the last of which is `seq`. Level 0 is the trail itself. */
export interface AuditNodeTable {
  seq: Fixed<number>
  level: Fixed<number>
  hash: Fixed<Uint8Array>
}

export interface AuditTable {
  seq: Fixed<number>
  /** Rises with `seq`; the entries of one act share it. */
  at: Fixed<string>
  /** The computer's own, where it is another than `at`. */
  clock: Fixed<string | null>
  memberId: Fixed<string>
  operation: Fixed<string>
  entityId: Fixed<string | null>
  prev: Fixed<string>
  hash: Fixed<string>
}
