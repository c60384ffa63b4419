import type { ReviewToCome } from '../../../shared/reviews.ts'
import { paths } from '../../data/paths.ts'
import { RowItem } from '../../form/row-list.tsx'
import { Row, Tag } from '../../ui/index.ts'
import { todayOn } from '../../words/time-words.ts'
import { OpenReview } from './open-review.tsx'
import { dueInShort, firstDue } from './review-words.ts'

/** One case whose review is to come, one step from being opened. */
export function ReviewRow({ review }: { readonly review: ReviewToCome }) {
  const { caseId, personName, reference, dueOn, due, reviewId } = review
  const isLate = dueOn < todayOn()
  return (
    <RowItem
      href={reviewId === null ? paths.case(caseId) : paths.review(reviewId)}
      title={personName}
      note={`${reference} · ${dueInShort(due)}`}
      end={
        <Row>
          <Tag tone={isLate ? 'warn' : 'neutral'}>{firstDue(dueOn, todayOn())}</Tag>
          <OpenReview caseId={caseId} personName={personName} reviewId={reviewId} />
        </Row>
      }
    />
  )
}
