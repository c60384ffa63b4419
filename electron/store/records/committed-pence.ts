import { isApproving } from '../../../shared/approvals.ts'
import type { DecisionRecord } from '../../../shared/records.ts'

/** Pence a year, by whose purse. */
export interface Pays {
  readonly healthPence: number
  readonly socialCarePence: number
}

/**
 * What each agency's signatories need authority for: all that the plan takes from its purse, what is kept from the other
 * agency as well. A refusal, a deferral or a recommendation commits nothing. Which lines of a plan a part approval takes
 * in is said in its conditions and reasons, in words: until a sum is known, it needs authority for the whole.
 * A review that ends a plan commits nothing more.
 */
export function committedPence(
  { decision, meeting, review }: Pick<DecisionRecord, 'decision' | 'meeting' | 'review'>,
  { healthPence, socialCarePence }: Pays,
): Pays {
  const commits = isApproving(decision.verdict) && review?.result !== 'end'
  return commits && meeting.authority !== 'advisory'
    ? { healthPence, socialCarePence }
    : { healthPence: 0, socialCarePence: 0 }
}
