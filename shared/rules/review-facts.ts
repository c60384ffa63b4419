import { approvals } from '../approvals.ts'
import type { Side } from '../kernel/text.ts'
import type { ReviewResult } from '../review-fields.ts'
import type { Verdict } from '../room.ts'
import { sides } from '../kernel/text.ts'
import type { ReviewFacts } from './reviews.ts'

/** A decision of one case as it was taken. */
export interface TakenDecision {
  readonly verdict: Verdict
  readonly heldOn: string
  readonly reviewOn: string | null
  /** What it decided on was a review; null: it was asked for something new. */
  readonly review: { readonly result: ReviewResult | null; readonly tookPart: readonly Side[] } | null
}

export type PlanToReview = Pick<ReviewFacts, 'pays' | 'section117' | 'planned'> & {
  readonly startsOn: string | null
  /** It takes the place of a plan that was reviewed: its first review counts from its own decision, or from a later start. */
  readonly replaces: boolean
}

/** Answers a review, for or against what it proposed: it was held. */
const settles = (verdict: Verdict): boolean => approvals.includes(verdict) || verdict === 'not_approved'

/**
 * What the next review of a case is counted from: its decisions, the oldest first. Null where there is nothing to review:
 * nothing was approved, or a review has ended it.
 */
export function reviewFactsOf(decisions: readonly TakenDecision[], plan: PlanToReview): ReviewFacts | null {
  let since: string | null = null
  let reviewOn: string | null = null
  let last: Readonly<Record<Side, string | null>> = { health: null, socialCare: null }
  let lastTogether: string | null = null
  for (const one of decisions.filter(({ verdict }) => settles(verdict))) {
    const isApproved = approvals.includes(one.verdict)
    if (isApproved) since ??= one.heldOn
    if (isApproved || one.review !== null) reviewOn = one.reviewOn ?? reviewOn
    if (one.review === null) continue
    const { tookPart, result } = one.review
    last = {
      health: tookPart.includes('health') ? one.heldOn : last.health,
      socialCare: tookPart.includes('socialCare') ? one.heldOn : last.socialCare,
    }
    if (sides.every((side) => tookPart.includes(side))) lastTogether = one.heldOn
    // The day that it was held for has passed.
    if (reviewOn !== null && reviewOn <= one.heldOn) reviewOn = null
    if (isApproved && result === 'end') since = null
  }
  if (since === null) return null
  const { startsOn, replaces, ...rest } = plan
  const isBefore = startsOn === null || (replaces && startsOn < since)
  return { ...rest, startsOn: isBefore ? since : startsOn, reviewOn, last, lastTogether }
}
