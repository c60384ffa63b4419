import type { CaseDecision } from '../../../shared/cases.ts'
import type { ReviewPage } from '../../../shared/reviews.ts'
import { useQueryOp } from '../../data/use-op.ts'

/** The review that a decision of this case was about; null: something was asked for; undefined: not known yet. */
export function useReviewOf(caseId: string, { itemId }: CaseDecision): ReviewPage | null | undefined {
  const all = useQueryOp('reviews.ofCase', { caseId }).data?.reviews
  const reviewId = all?.find((one) => one.itemId === itemId)?.id
  const { data } = useQueryOp(
    'reviews.get',
    { reviewId: reviewId ?? '' },
    { enabled: reviewId !== undefined },
  )
  return all !== undefined && reviewId === undefined ? null : data
}
