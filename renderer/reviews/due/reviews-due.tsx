import { addDays } from '../../../shared/kernel/dates.ts'
import type { ReviewsToCome } from '../../../shared/reviews.ts'
import { paths } from '../../data/paths.ts'
import { RowList } from '../../form/row-list.tsx'
import { PageSection, TextLink } from '../../ui/index.ts'
import { todayOn } from '../../words/time-words.ts'
import { ReviewRow } from './review-row.tsx'

/** What is later than this needs nobody today. */
const soonDays = 14
/** The page has other things on it. */
export const fewReviews = 5

export const dueSoon = ({ rows }: Pick<ReviewsToCome, 'rows'>, today: string): ReviewsToCome['rows'] =>
  rows.filter(({ dueOn }) => dueOn <= addDays(today, soonDays))

interface ReviewsDueProps {
  readonly reviews: ReviewsToCome
}

/** On Today: overdue, or due within two weeks. */
export function ReviewsDue({ reviews }: ReviewsDueProps) {
  const soon = dueSoon(reviews, todayOn())
  if (soon.length === 0) return null
  return (
    <PageSection title="Reviews due">
      <RowList label="Reviews due">
        {soon.map((one) => (
          <ReviewRow key={one.caseId} review={one} />
        ))}
      </RowList>
      {soon.length === fewReviews && !reviews.isLast && <TextLink href={paths.reviews}>All reviews</TextLink>}
    </PageSection>
  )
}
