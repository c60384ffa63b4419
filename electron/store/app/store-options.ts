import type { SayUpdating } from '../engine/updating.ts'

export interface StoreOptions {
  /** A panel's own store that changed is backed up whenever it is closed. */
  readonly backsUp?: boolean
  /** For how many milliseconds this computer has been running; waits after wrong passphrases are measured by it. */
  readonly running?: () => number
  /** Hears how far an older store is brought up to date. */
  readonly onUpdating?: SayUpdating
}
