import { z } from 'zod'
import { everyone, query } from './op.ts'
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

/** What needs someone now. */
export interface Today {
  readonly meeting: MeetingSummary | null
  readonly toSign: readonly { readonly meetingId: string; readonly heldOn: string; readonly count: number }[]
  readonly toRelease: readonly MeetingSummary[]
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
