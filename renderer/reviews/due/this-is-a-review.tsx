import { paths } from '../../data/paths.ts'
import { useQueryOp } from '../../data/use-op.ts'
import { Eyebrow, TextLink } from '../../ui/index.ts'
import styles from './due.module.css'
import { resultWords } from './review-words.ts'

/** Where a case is decided: that what is decided is a review, what it proposes, and the way to it. */
export function ThisIsAReview({ caseId }: { readonly caseId: string }) {
  const { data } = useQueryOp('reviews.ofCase', { caseId })
  const open = data?.reviews.find(({ state }) => state === 'open')
  if (open === undefined) return null
  return (
    <div className={styles.here}>
      <Eyebrow as="h2">This is a review</Eyebrow>
      <p>
        {open.result === null
          ? 'Nothing is proposed yet'
          : `Proposed: ${resultWords[open.result].toLowerCase()}`}
        . <TextLink href={paths.review(open.id)}>What was promised, and what happened</TextLink>
      </p>
    </div>
  )
}
