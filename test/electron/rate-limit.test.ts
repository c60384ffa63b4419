import { expect, it } from 'vitest'
import { rateLimit } from '../../electron/rate-limit.ts'

it('lets a burst through, refuses what is beyond it, and refills with time, each window by itself', () => {
  let now = 0
  const within = rateLimit({ perSecond: 50, burst: 3 }, () => now)
  expect([within(1), within(1), within(1), within(1)]).toEqual([true, true, true, false])
  expect(within(2)).toBe(true)
  now = 20
  expect([within(1), within(1)]).toEqual([true, false])
  now = 10_000
  expect([within(1), within(1), within(1), within(1)]).toEqual([true, true, true, false])
})
