import { resultWords } from '../../../shared/review-words.ts'
import { useQueryOp } from '../../data/use-op.ts'
import { Eyebrow, Words } from '../../ui/index.ts'

/** Of a review that is decided: what the person says now, and what both agree to. Nothing where it is none. */
export function ReviewAsRead({ caseId }: { readonly caseId: string }) {
  const { data } = useQueryOp('reviews.ofCase', { caseId })
  const open = data?.reviews.find(({ state }) => state === 'open')
  return open === undefined ? null : <OneAsRead reviewId={open.id} />
}

function OneAsRead({ reviewId }: { readonly reviewId: string }) {
  const { data } = useQueryOp('reviews.get', { reviewId })
  if (data === undefined) return null
  const { words, result, why } = data.body
  return (
    <>
      {words.trim() !== '' && (
        <section>
          <Eyebrow as="h2">What they say now</Eyebrow>
          <Words size="room">{words}</Words>
        </section>
      )}
      <section>
        <Eyebrow as="h2">What the review proposes</Eyebrow>
        <p dir="auto">
          {result === null ? 'Nothing yet' : resultWords[result]}. {why}
        </p>
      </section>
    </>
  )
}
