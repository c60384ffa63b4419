import { isApproving } from '../../../shared/approvals.ts'
import type { DecisionRecord } from '../../../shared/records.ts'

/**
 * What each agency's signatories need authority for. A refusal, a deferral or a recommendation commits nothing. Which
 * lines of a plan a part approval takes in is said in its conditions and reasons, in words: until a sum is known, it
 * needs authority for the whole.
 */
export function committedPence({
  decision,
  meeting,
  plan,
}: Pick<DecisionRecord, 'decision' | 'meeting' | 'plan'>): {
  readonly healthPence: number
  readonly socialCarePence: number
} {
  const { healthPence, socialCarePence } = plan
  return isApproving(decision.verdict) && meeting.authority !== 'advisory'
    ? { healthPence, socialCarePence }
    : { healthPence: 0, socialCarePence: 0 }
}
