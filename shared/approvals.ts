import type { Verdict } from './room.ts'

/** These allow the risk and, where there is a plan, commit its money. */
export const approvals: readonly Verdict[] = ['approved', 'approved_with_conditions', 'partly_approved']
export const isApproving = (verdict: Verdict): boolean => approvals.includes(verdict)
