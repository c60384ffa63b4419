import type { AttendanceState, Verdict } from '../../../shared/room.ts'
import type { Defaulted, Fixed, Flag, Json, Versioned } from '../kernel/columns.ts'

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

export interface AttendanceTable extends Versioned {
  meetingId: Fixed<string>
  /** Null: the meeting as a whole. */
  itemId: string | null
  memberId: Fixed<string>
  state: AttendanceState
}

export interface DecisionTable extends Versioned {
  itemId: Fixed<string>
  caseId: Fixed<string>
  verdict: Verdict | null
  reasons: string
  legalBasis: string
  conditions: Json
  reviewOn: string | null
  changesRecommendation: Flag
  changesReason: string
  readBackAt: string | null
  readBackBy: string | null
  /** Of all that was read back (records/content.ts): what changed since is not what was confirmed. */
  readBackSha256: string | null
  escalatedTo: Defaulted<string>
  healthView: Defaulted<string>
  socialCareView: Defaulted<string>
  /** Who chaired, where nobody signs and the chair's word stands instead; by member id. */
  confirmedBy: Defaulted<string | null>
}

export interface AgreementTable extends Versioned {
  itemId: Fixed<string>
  memberId: Fixed<string>
  position: string
  words: string
}

declare module '../kernel/schema.ts' {
  interface Tables {
    attendance: AttendanceTable
    itemClock: ItemClockTable
    declaration: DeclarationTable
    decision: DecisionTable
    agreement: AgreementTable
  }
}
