import { addMonths, longDate } from '../kernel/dates.ts'
import type { Words } from './finding.ts'

/** The last day on which a first review is in time: `months` calendar months from the start, that day included. */
export const reviewDueOn = (startsOn: string, months: number): string => addMonths(startsOn, months)

/** Words for a review that is missing or late; null where it is in time. */
export function lateReview(startsOn: string, reviewOn: string | null, months: number): Words {
  const due = reviewDueOn(startsOn, months)
  if (reviewOn === null) return { detail: 'No review date is set', due: longDate(due) }
  return reviewOn > due ? { detail: `The review on ${longDate(reviewOn)} is late`, due: longDate(due) } : null
}
