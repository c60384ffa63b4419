import type { ReviewInRoom } from '../../../shared/review-in-room.ts'
import { longDate } from '../../../shared/kernel/dates.ts'
import { resultWords } from '../../../shared/review-words.ts'
import { Marked } from '../../form/marked.tsx'
import { Eyebrow, Small } from '../../ui/index.ts'
import { WordsNow } from './review-in-room.tsx'

/** Of a review that is read back: what the person says now, and what both agree to. */
export const ReviewAsRead = ({ review }: { readonly review: ReviewInRoom }) => (
  <>
    <section>
      <Eyebrow as="h2">What they say now</Eyebrow>
      <WordsNow review={review} size="room" />
    </section>
    <section>
      <Eyebrow as="h2">What the review proposes</Eyebrow>
      <p dir="auto">
        {review.result === null ? 'Nothing yet' : resultWords[review.result]}.{' '}
        <Marked as="span" block={`review.${review.id}.why`}>
          {review.why}
        </Marked>
      </p>
      <Small as="p">Of what was decided on {longDate(review.of)}.</Small>
    </section>
  </>
)
