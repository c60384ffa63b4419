import { expect, test } from 'vitest'
import { itemElapsed, meetingElapsed } from '../../../renderer/room/elapsed.ts'

const startedAt = '2026-11-20T10:04:00.000Z'
const after = (minutes: number): number => Date.parse(startedAt) + minutes * 60_000

test('says how long a meeting has taken of what was planned', () => {
  expect(meetingElapsed(startedAt, after(34), 90)).toBe('meeting 34 of 90 min')
  expect(meetingElapsed(startedAt, after(34), 0)).toBe('meeting 34 min')
})

test('says the day on which it began, where it was left open for longer than one', () => {
  expect(meetingElapsed(startedAt, after(24 * 60 - 1), 90)).toBe('meeting 1439 of 90 min')
  expect(meetingElapsed(startedAt, after(24 * 60), 90)).toBe('began Friday 20 November')
})

test('says nothing of an item that has been open for days', () => {
  expect(itemElapsed(8, 10)).toBe('Item 8 of 10 min · ')
  expect(itemElapsed(2403, 15)).toBe('')
})
