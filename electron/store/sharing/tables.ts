import type { Side } from '../../../shared/kernel/text.ts'
import type { Fixed, Flag } from '../kernel/columns.ts'

export interface SharingDecisionTable {
  id: Fixed<string>
  recordId: Fixed<string>
  side: Fixed<Side>
  share: Fixed<Flag>
  /** The block it answers: a new objection asks again. */
  why: Fixed<string>
  reason: Fixed<string>
  memberId: Fixed<string>
  at: Fixed<string>
}

/** What was decided at the read-back about telling an agency; the latest of an item and agency counts. */
export interface ItemSharingTable {
  id: Fixed<string>
  itemId: Fixed<string>
  side: Fixed<Side>
  /** 1 or 0; null takes back what was decided before it. */
  share: Fixed<number | null>
  /** What stood against it: another objection asks again. */
  why: Fixed<string>
  reason: Fixed<string>
  /** Who decided, as the room heard it. */
  decidedBy: Fixed<string>
  /** Who wrote it down. */
  memberId: Fixed<string>
  at: Fixed<string>
}

declare module '../kernel/schema.ts' {
  interface Tables {
    itemSharing: ItemSharingTable
    sharingDecision: SharingDecisionTable
  }
}
