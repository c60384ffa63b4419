import type { BroughtForwardBy } from '../../../shared/rolling-list.ts'
import type { Fixed, Flag, Versioned } from '../kernel/columns.ts'

/** Of one case; a person has one entry a panel that is not over. */
export interface RollingEntryTable extends Versioned {
  panelId: Fixed<string>
  caseId: Fixed<string>
  why: string
  since: Fixed<string>
  /** Null: no day was agreed when they were last talked about. */
  dueOn: string | null
  fastTrack: Flag
  /** Both of one time that they were brought forward; null and empty where they were not, or have been heard since. */
  broughtBy: BroughtForwardBy | null
  broughtWords: string
  /** All three are of being taken off; null: they are on the list. */
  offOn: string | null
  offReason: string
  offBy: string | null
}

declare module '../kernel/schema.ts' {
  interface Tables {
    rollingEntry: RollingEntryTable
  }
}
