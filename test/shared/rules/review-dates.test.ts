import { describe, expect, it } from 'vitest'
import { lateReview, reviewDueOn } from '../../../shared/rules/review-dates.ts'

describe('review dates', () => {
  // SI 2013/1617 reg 14; SI 2014/2871 reg 7.
  it.each([
    ['2026-12-01', 3, '2027-03-01'],
    ['2026-12-01', 6, '2027-06-01'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2023-11-30', 3, '2024-02-29'],
    ['2026-08-31', 6, '2027-02-28'],
  ])('a plan from %s is first reviewed within %i months by %s', (startsOn, months, due) => {
    expect(reviewDueOn(startsOn, months)).toBe(due)
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
