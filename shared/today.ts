import { z } from 'zod'
import { everyone, query } from './kernel/op.ts'
import type { Action } from './actions.ts'
import type { CaseSummary } from './cases.ts'
import type { MeetingSummary } from './meetings.ts'

export interface Counts {
  readonly today: number
  readonly referrals: number
  readonly cases: number
  readonly toSign: number
  readonly actions: number
}

/** A meeting that both agencies have signed, and that not both have yet. */
export interface ToRelease extends MeetingSummary {
  /** What comes next of its packs: to be written, to be sent, or somebody there to say that they have them. */
  readonly next: 'write' | 'send' | 'receipt'
  /** Working days past the panel's own limit for both to have them; 0: within it. */
  readonly lateDays: number
}

/** What needs someone now. */
export interface Today {
  readonly meeting: MeetingSummary | null
  readonly toSign: readonly {
    readonly meetingId: string
    readonly heldOn: string
    readonly count: number
    /** It waits for the signature of the member who asks. */
    readonly mine: boolean
  }[]
  readonly toRelease: readonly ToRelease[]
  readonly overdue: readonly Action[]
  readonly oldest: readonly CaseSummary[]
  readonly referralsWaiting: number
  readonly oldestReferralDays: number
  readonly possibleMatches: number
}

export const today = {
  counts: query<Counts>()(z.strictObject({}), everyone),
  get: query<Today>()(z.strictObject({}), everyone),
}
