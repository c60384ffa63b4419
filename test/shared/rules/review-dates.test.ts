import { describe, expect, it } from 'vitest'
import {
  firstReviewMonths,
  lateReview,
  nextReviewDueOn,
  reviewDueOn,
} from '../../../shared/rules/review-dates.ts'

describe('review dates', () => {
  // SI 2013/1617 reg 14; SI 2014/2871 reg 7.
  it.each([
    ['2026-12-01', 'health', '2027-03-01'],
    ['2026-12-01', 'socialCare', '2027-06-01'],
    ['2026-11-30', 'health', '2027-02-28'],
    ['2023-11-30', 'health', '2024-02-29'],
    ['2026-08-31', 'socialCare', '2027-02-28'],
  ] as const)('a plan from %s is first reviewed by %s by %s', (startsOn, side, due) => {
    expect(reviewDueOn(startsOn, firstReviewMonths[side])).toBe(due)
  })

  it('is yearly after the first', () => {
    expect(nextReviewDueOn('2027-03-01')).toBe('2028-03-01')
  })

  it('is in time on the day itself', () => {
    expect(lateReview('2026-12-01', '2027-03-01', 3)).toBeNull()
    expect(lateReview('2026-12-01', '2027-03-02', 3)).toEqual({
      detail: 'The review on Tuesday 2 March 2027 is late',
      due: 'Monday 1 March 2027',
    })
    expect(lateReview('2026-12-01', null, 3)?.['detail']).toBe('No review date is set')
  })
})
