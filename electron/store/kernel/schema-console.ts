import type { ColumnType } from 'kysely'

// What the console keeps about the items of a meeting.

type Flag = number
/** Set on insert, never updated. */
type Fixed<T> = ColumnType<T, T, never>
/** Has a default: an insert may leave it out. */
type Defaulted<T> = ColumnType<T, T | undefined, T>

export interface AgendaItemInRoom {
  /** 'discuss' | 'wait' | null, while or because there is no quorum. */
  withoutQuorum: Defaulted<string | null>
  notReached: Defaulted<Flag>
}
export interface DecisionEscalation {
  escalatedTo: Defaulted<string>
  healthView: Defaulted<string>
  socialCareView: Defaulted<string>
}
/** Runs by itself while the item is before the panel: no person edits it, so it has no version. */
export interface ItemClockTable {
  itemId: Fixed<string>
  meetingId: Fixed<string>
  heardAt: string
  runningSince: string | null
  spentSeconds: number
}
export interface DeclarationTable {
  id: Fixed<string>
  version: number
  meetingId: Fixed<string>
  itemId: Fixed<string>
  memberId: Fixed<string>
  kind: string
  text: string
  outcome: string
  ruling: string
}
