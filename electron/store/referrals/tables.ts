import type { ReferralOutcome, ReferralState } from '../../../shared/referrals.ts'
import type { Side } from '../../../shared/kernel/text.ts'
import type { SentColumns } from '../facts/sent-columns.ts'
import type { ByTrigger, Flag, Json, Versioned } from '../kernel/columns.ts'

export interface ReferralTable extends Versioned, SentColumns {
  personId: string
  side: Side
  state: ReferralState
  outcome: ReferralOutcome | null
  closedBecause: string
  caseId: string | null
  /** The record that it came with: where it goes back to when a joining of people is undone. */
  originId: string
  /** `referralKey` of what was sent, so that the same row twice adds nothing. */
  sentKey: string | null
  /** The referral that this one was said to be. */
  sameAs: string | null
  /** `Unread[]`: cells of the import that could not be read. */
  unread: Json
  /** The name as it was sent, where that was in capitals; else empty. */
  sentName: string
  createdAt: string
  /** Its case has not been decided yet. */
  caseWaits: ByTrigger<Flag>
}

declare module '../kernel/schema.ts' {
  interface Tables {
    referral: ReferralTable
  }
}
