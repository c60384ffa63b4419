import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { ReviewsOfCase } from '../../../shared/reviews.ts'
import { resultWords } from '../../../shared/review-words.ts'
import { useMay } from '../../data/open-session.ts'
import { paths } from '../../data/paths.ts'
import { useQueryOp } from '../../data/use-op.ts'
import { RowItem, RowList } from '../../form/row-list.tsx'
import { Button, PageSection, Row, Stack, Tag, TextLink } from '../../ui/index.ts'
import { todayOn } from '../../words/time-words.ts'
import { OpenReview } from './open-review.tsx'
import { ReviewEarly } from './review-early.tsx'
import { firstDue, owedLine, standingWords } from './review-words.ts'
import styles from './due.module.css'

interface CaseReviewsProps {
  readonly caseId: string
  readonly personName: string
}

/** On the page of a case: when it is looked at again, what was reviewed, and both ways to begin. */
export function CaseReviews({ caseId, personName }: CaseReviewsProps) {
  const { data } = useQueryOp('reviews.ofCase', { caseId })
  if (data === undefined) return null
  if (data.due.length === 0 && data.reviews.length === 0 && data.cameFrom === null) return null
  return (
    <PageSection title="Reviews" id="reviews">
      <Stack gap={3}>
        {data.cameFrom !== null && (
          <p>
            This case was opened by a review of{' '}
            <TextLink href={paths.case(data.cameFrom.caseId)}>{data.cameFrom.reference}</TextLink>:{' '}
            <TextLink href={paths.review(data.cameFrom.reviewId)}>the review</TextLink>
          </p>
        )}
        <Due caseId={caseId} personName={personName} of={data} />
        {data.reviews.length > 0 && (
          <RowList label="Reviews of this case">
            {data.reviews.map((one) => (
              <RowItem
                key={one.id}
                href={paths.review(one.id)}
                title={standingWords(one)}
                note={one.trigger}
                end={one.result !== null && one.state === 'open' && <Tag>{resultWords[one.result]}</Tag>}
              />
            ))}
          </RowList>
        )}
      </Stack>
    </PageSection>
  )
}

function Due({ caseId, personName, of }: CaseReviewsProps & { readonly of: ReviewsOfCase }) {
  const [first] = of.due
  const early = useReviewEarly()
  const mayOpen = useMay('reviews.open')
  if (first === undefined) return null
  return (
    <>
      <div>
        <Tag tone={first.dueOn < todayOn() ? 'warn' : 'neutral'}>{firstDue(first.dueOn, todayOn())}</Tag>
        <ul className={styles.gaps}>
          {of.due.map((one) => (
            <li key={one.basis}>{owedLine(one)}</li>
          ))}
        </ul>
      </div>
      {of.canOpen && mayOpen && (
        <Row>
          <OpenReview caseId={caseId} personName={personName} reviewId={null} />
          <Button onPress={early.open}>Review early…</Button>
        </Row>
      )}
      {early.isOpen && of.canOpen && mayOpen && (
        <ReviewEarly caseId={caseId} personName={personName} of={of} onClose={early.close} />
      )}
    </>
  )
}

/** Open by a press, or by the address: one step from wherever the person is named. */
function useReviewEarly() {
  const search: { readonly review?: unknown } = useSearch({ strict: false })
  const navigate = useNavigate()
  const [isPressed, setPressed] = useState(false)
  return {
    isOpen: isPressed || search.review === 'early',
    open: () => setPressed(true),
    close: () => {
      setPressed(false)
      if (search.review === 'early') void navigate({ to: '.', search: {}, replace: true })
    },
  }
}
