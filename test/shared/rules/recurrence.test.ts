import { expect, test } from 'vitest'
import { isLastInMonth, mostInSeries, placeInMonth, seriesDates } from '../../../shared/kernel/recurrence.ts'
import type { Recurrence } from '../../../shared/kernel/recurrence.ts'

const weeks = (count: 1 | 2 | 3 | 4): Recurrence => ({ every: 'week', count })
const place: Recurrence = { every: 'month', which: 'place' }
const last: Recurrence = { every: 'month', which: 'last' }

test.each<[string, string, string, Recurrence, string[]]>([
  ['every week', '2026-12-04', '2026-12-18', weeks(1), ['2026-12-04', '2026-12-11', '2026-12-18']],
  ['every second week', '2026-12-04', '2027-01-07', weeks(2), ['2026-12-04', '2026-12-18', '2027-01-01']],
  ['over the clocks going forward', '2027-03-26', '2027-04-09', weeks(2), ['2027-03-26', '2027-04-09']],
  ['its first day alone', '2026-12-04', '2026-12-04', weeks(4), ['2026-12-04']],
  ['none where it ends before it begins', '2026-12-04', '2026-12-03', weeks(1), []],
  // The second Friday.
  [
    'every second Friday of a month',
    '2026-12-11',
    '2027-03-01',
    place,
    ['2026-12-11', '2027-01-08', '2027-02-12'],
  ],
  ['no fifth Friday where there is none', '2027-01-29', '2027-04-30', place, ['2027-01-29', '2027-04-30']],
  [
    'every last Friday',
    '2027-01-29',
    '2027-04-30',
    last,
    ['2027-01-29', '2027-02-26', '2027-03-26', '2027-04-30'],
  ],
  ['from a month’s first day', '2027-02-01', '2027-04-30', place, ['2027-02-01', '2027-03-01', '2027-04-05']],
])('a series has %s', (_, first, until, recurrence, dates) => {
  expect(seriesDates(first, until, recurrence)).toEqual(dates)
})

test('a series never has more days than can be made at once', () => {
  expect(seriesDates('2026-12-04', '2036-12-04', weeks(1))).toHaveLength(mostInSeries)
})

test('knows which of its weekday a day is in its month', () => {
  expect([placeInMonth('2026-12-04'), placeInMonth('2026-12-11'), placeInMonth('2027-01-29')]).toEqual([
    1, 2, 5,
  ])
  expect([isLastInMonth('2026-12-25'), isLastInMonth('2026-12-24')]).toEqual([true, false])
})
