import { expect, test } from 'vitest'
import { lastTimeSaid } from '../../../../renderer/room/attendance/as-last-time.tsx'

const mark = (memberId: string, state: 'present' | 'apology') => ({ memberId, state })
const then = { heldOn: '2026-11-06', marks: [mark('a', 'present')], unknown: [], gone: [] }

test('says of which day it is, how many came and how many did not', () => {
  expect(lastTimeSaid(then)).toBe('As on 6 Nov 2026: 1 present')
  expect(lastTimeSaid({ ...then, marks: [mark('a', 'present'), mark('b', 'apology')] })).toBe(
    'As on 6 Nov 2026: 1 present, 1 apology',
  )
})

test('passes over nobody in silence, and does not fill the line with names', () => {
  expect(lastTimeSaid({ ...then, unknown: ['Nell Ashby'], gone: ['Tom Reyes'] })).toBe(
    'As on 6 Nov 2026: 1 present. It says nothing of Nell Ashby. No longer on the panel: Tom Reyes',
  )
  expect(lastTimeSaid({ ...then, unknown: ['A', 'B', 'C', 'D', 'E', 'F'] })).toContain(
    'A, B, C, D and 2 more',
  )
})
