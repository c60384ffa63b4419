import { expect, test } from 'vitest'
import type { MeetingState } from '../../../shared/meetings.ts'
import { canStillBeListedFor, soonestFirst } from '../../../renderer/meetings/in-order.ts'

const meeting = (heldOn: string, state: MeetingState, startsAt = '10:00') => ({ heldOn, state, startsAt })
const days = (meetings: readonly { heldOn: string; startsAt: string }[]) =>
  meetings.map(({ heldOn, startsAt }) => `${heldOn} ${startsAt}`)

// As the store answers: the latest first.
const series = [
  meeting('2027-06-02', 'draft'),
  meeting('2026-12-09', 'open', '14:00'),
  meeting('2026-12-09', 'open', '09:00'),
  meeting('2026-12-02', 'in_progress'),
  meeting('2026-11-25', 'draft'),
  meeting('2026-11-18', 'released'),
  meeting('2026-11-11', 'cancelled'),
  meeting('2026-11-04', 'closed'),
]

test('a case is listed for the next meeting unless somebody says another', () => {
  expect(days(canStillBeListedFor(series, '2026-12-03'))).toEqual([
    '2026-12-09 09:00',
    '2026-12-09 14:00',
    '2027-06-02 10:00',
    '2026-11-25 10:00',
  ])
})

test('a meeting of today can still be listed for', () => {
  expect(days(canStillBeListedFor(series, '2026-12-09'))[0]).toBe('2026-12-09 09:00')
})

test('what is to come stands in the order in which it comes', () => {
  expect(days(soonestFirst(series.slice(0, 4)))).toEqual([
    '2026-12-02 10:00',
    '2026-12-09 09:00',
    '2026-12-09 14:00',
    '2027-06-02 10:00',
  ])
})
