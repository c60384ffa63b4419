import { Answer } from '../form/answer.tsx'
import { Audiences } from '../audiences/audiences.tsx'
import { Page } from '../ui/index.ts'
import { useQueryOp } from '../data/use-op.ts'
import { OneReview } from './one-review.tsx'

/** A review: what was promised on the left, what happened on the right. */
export function ReviewPage({ reviewId }: { readonly reviewId: string }) {
  const query = useQueryOp('reviews.get', { reviewId })
  return (
    <Page>
      <Answer query={query} waiting="Opening the review…">
        {(review) => (
          <Audiences caseId={review.caseId}>
            <OneReview review={review} />
          </Audiences>
        )}
      </Answer>
    </Page>
  )
}
