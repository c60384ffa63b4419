import { expect, test } from 'vitest'
import { addMinutes } from '../../../../electron/store/agenda/time-of-day.ts'

test.each([
  ['10:00', 0, '10:00'],
  ['10:50', 15, '11:05'],
  ['09:05', 120, '11:05'],
  ['23:50', 20, '00:10'],
])('%s and %i minutes is %s', (time, minutes, later) => {
  expect(addMinutes(time, minutes)).toBe(later)
})
