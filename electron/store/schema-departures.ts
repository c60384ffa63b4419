import type { ColumnType } from 'kysely'
import type { ReleaseTable } from './schema-records.ts'

/** Set on insert, never updated. */
type Fixed<T> = ColumnType<T, T, never>

/** A pack about to be written, with what the release log will say of it; written down before any file is. */
export type DepartureTable = ReleaseTable

/** How that ended. Without one, Accord stopped in between, and the pack may be on disk. */
export interface DepartureEndTable {
  departureId: Fixed<string>
  /** `left`: it stands in the release log. `stayed`: nothing of it was left on disk. */
  outcome: Fixed<'left' | 'stayed'>
  memberId: Fixed<string>
  at: Fixed<string>
}
