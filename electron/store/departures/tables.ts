import type { Fixed } from '../kernel/columns.ts'

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

declare module '../kernel/schema.ts' {
  interface Tables {
    fileDeparture: FileDepartureTable
    fileDepartureEnd: FileDepartureEndTable
  }
}
