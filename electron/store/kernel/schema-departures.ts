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

/** Anything a task puts on disk or paper outside the store; written down before it is there. */
export interface FileDepartureTable {
  id: Fixed<string>
  /** The operation, e.g. `papers.write`. */
  task: Fixed<string>
  /** The meeting or record that it is about. */
  about: Fixed<string | null>
  files: Fixed<number>
  /** Of all that is in them, hex. */
  sha256: Fixed<string>
  /** Path of the hidden folder that the files are made in before they are moved to their place; null: there is none. */
  madeIn: Fixed<string | null>
  memberId: Fixed<string>
  at: Fixed<string>
}

/** How that ended. Without one Accord stopped in between, and some of it may have left. */
export interface FileDepartureEndTable {
  departureId: Fixed<string>
  /** `swept`: what was left half-made in its hidden folder was thrown away at a later opening. */
  outcome: Fixed<'left' | 'stayed' | 'swept'>
  memberId: Fixed<string>
  at: Fixed<string>
}
