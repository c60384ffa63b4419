import type { ReviewResult } from './review-fields.ts'
import { teamOutcomes } from './room.ts'
import type { Verdict } from './room.ts'

/** These allow the risk and, where there is a plan, commit its money. */
export const approvals: readonly Verdict[] = ['approved', 'approved_with_conditions', 'partly_approved']
export const isApproving = (verdict: Verdict): boolean => approvals.includes(verdict)

/** What both agree to end is not looked at again: no day is asked for it, and none is said. */
export const isEnding = (verdict: Verdict | null, result: ReviewResult | null): boolean =>
  verdict !== null && isApproving(verdict) && result === 'end'

/** After these the team goes on working with the person: it says when they are discussed again. */
const goesOn: readonly Verdict[] = [
  'plan_continues',
  'plan_changed',
  'stepped_up',
  'stepped_down',
  'brought_back',
]
export const isGoingOn = (verdict: Verdict): boolean => goesOn.includes(verdict)

export const isTeamOutcome = (verdict: Verdict): boolean => teamOutcomes.some((one) => one === verdict)
