import { expect, test } from 'vitest'
import { spokenDate } from '../../shared/spoken-date.ts'

// 29 November 2026 is a Sunday.
test.each([
  ['today', '2026-11-29'],
  ['Tomorrow', '2026-11-30'],
  ['yesterday', '2026-11-28'],
  ['in 6 weeks', '2027-01-10'],
  ['in six  weeks', '2027-01-10'],
  ['in a week', '2026-12-06'],
  ['a fortnight', '2026-12-13'],
  ['in 3 months', '2027-02-28'],
  ['in a year', '2027-11-29'],
  ['Friday', '2026-12-04'],
  ['fri', '2026-12-04'],
  ['Sunday', '2026-12-06'],
  ['next Friday', '2026-12-04'],
  ['next Monday', '2026-11-30'],
  ['end of the month', '2026-11-30'],
  ['end of March', '2027-03-31'],
  ['the end of Feb 2028', '2028-02-29'],
  ['last Friday of February', '2027-02-26'],
  ['first Monday in March', '2027-03-01'],
  ['fourth Tuesday of December', '2026-12-22'],
  ['last Friday of January 2026', '2026-01-30'],
  ['26/2', '2027-02-26'],
  ['30/11', '2026-11-30'],
  ['29 February', '2028-02-29'],
  ['1st of December', '2026-12-01'],
  ['Tuesday 1 December', '2026-12-01'],
])('takes %j, said on 29 November 2026, for %s', (said, day) => {
  expect(spokenDate(said, '2026-11-29')).toBe(day)
})

test('tells this Friday from the one of next week', () => {
  expect(spokenDate('Friday', '2026-11-30')).toBe('2026-12-04')
  expect(spokenDate('next Friday', '2026-11-30')).toBe('2026-12-11')
})

test.each([
  '',
  'soon',
  'in no weeks',
  'in 0 days',
  'in 999 years',
  'next',
  'next month',
  '2/26',
  '31 November',
  'end of Smarch',
  'march',
])('takes %j for no day', (said) => {
  expect(spokenDate(said, '2026-11-29')).toBeNull()
})
