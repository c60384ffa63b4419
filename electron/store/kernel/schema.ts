import type { Insertable, Kysely, Selectable, Transaction } from 'kysely'
import type { HistoryTable, AuditTable, AuditNodeTable } from './own-tables.ts'

/** Every table of the store. The kernel has these by itself; each feature adds its own in its tables.ts. */
export interface Tables {
  history: HistoryTable
  audit: AuditTable
  auditNode: AuditNodeTable
}

export type Row<T extends keyof Tables> = Selectable<Tables[T]>
export type NewRow<T extends keyof Tables> = Insertable<Tables[T]>

/** Reads only: what writes does not compile. */
export type ReadDb = Pick<Kysely<Tables>, 'selectFrom' | 'fn'>
/** Writes, inside the one transaction of a command. */
export type WriteDb = Transaction<Tables>
