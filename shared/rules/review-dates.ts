import { addMonths, longDate } from '../dates.ts'
import type { Words } from './finding.ts'

/** The last day on which a first review is in time: `months` calendar months from the start, that day included. */
export const reviewDueOn = (startsOn: string, months: number): string => addMonths(startsOn, months)

/** Within three months for health money (SI 2013/1617 reg 14), six for council money (SI 2014/2871 reg 7). */
export const firstReviewMonths = { health: 3, socialCare: 6 } as const

/** Both kinds are reviewed at least yearly after the first. */
export const nextReviewDueOn = (lastReviewOn: string): string => addMonths(lastReviewOn, 12)

/** Words for a review that is missing or late; null where it is in time. */
export function lateReview(startsOn: string, reviewOn: string | null, months: number): Words {
  const due = reviewDueOn(startsOn, months)
  if (reviewOn === null) return { detail: 'No review date is set', due: longDate(due) }
  return reviewOn > due ? { detail: `The review on ${longDate(reviewOn)} is late`, due: longDate(due) } : null
}
