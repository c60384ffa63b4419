import type { ReviewInRoom as Review } from '../../../shared/review-in-room.ts'
import { longDate, shortDate } from '../../../shared/kernel/dates.ts'
import { resultWords, reviewResultWords } from '../../../shared/review-words.ts'
import { howGiven } from '../../../shared/words-given.ts'
import { Marked } from '../../form/marked.tsx'
import { paths } from '../../data/paths.ts'
import { Explained, Eyebrow, Small, TextLink, Words } from '../../ui/index.ts'
import styles from './due.module.css'

interface OfReview {
  readonly review: Review
}

/** What the person says now, before what they said then. */
export function WordsNow({ review, size }: OfReview & { readonly size?: 'room' }) {
  const { id, words, wordsSource, wordsOn, wordsNote } = review
  if (words.trim() === '')
    return (
      <p>
        <Small>What they say now is not written down yet.</Small>
      </p>
    )
  return (
    <>
      <Marked block={`review.${id}.words`}>
        <Words {...(size && { size })}>{words}</Words>
      </Marked>
      <p className={styles.given}>
        <Small>
          {howGiven(words, wordsSource)}
          {wordsOn && `, ${shortDate(wordsOn)}`}
          {wordsNote && `. ${wordsNote}`}
        </Small>
      </p>
    </>
  )
}

/** That this is a review, what it proposes and why, and what became of what the decision was for. */
export function ReviewInRoom({ review: { id, of, result, why, outcomes } }: OfReview) {
  return (
    <section className={styles.here}>
      <Eyebrow as="h2">A review of what was decided on {longDate(of)}</Eyebrow>
      <p dir="auto">
        <b>
          {result === null ? 'Nothing is proposed yet' : `Proposed: ${resultWords[result].toLowerCase()}`}.
        </b>{' '}
        {why !== '' && (
          <Marked as="span" block={`review.${id}.why`}>
            <Explained>{why}</Explained>
          </Marked>
        )}{' '}
        <TextLink href={paths.review(id)}>What was promised, and what happened</TextLink>
      </p>
      {outcomes.length > 0 && (
        <dl className={styles.became}>
          {outcomes.map((one) => (
            <div key={one.key}>
              <dt dir="auto">{one.text}</dt>
              <dd>
                {one.result === null ? 'Not said yet' : reviewResultWords[one.result]}
                {one.note !== '' && (
                  <>
                    {': '}
                    <Marked as="span" block={`review.${id}.outcomes.${one.key}`}>
                      <q>{one.note}</q>
                    </Marked>
                  </>
                )}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  )
}
