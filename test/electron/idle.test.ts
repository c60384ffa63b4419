import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { idleSeconds, lockAfter, watchIdle } from '../../electron/idle.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('locks after five minutes without input, and not while either clock is still short of it', () => {
  expect(idleSeconds).toBe(300)
  let [system, ours, locked] = [0, 0, 0]
  const stop = watchIdle({ system: () => system, ours: () => ours }, idleSeconds, () => (locked += 1))
  ;[system, ours] = [299, 299]
  vi.advanceTimersByTime(1000)
  ;[system, ours] = [500, 10]
  vi.advanceTimersByTime(1000)
  ;[system, ours] = [10, 500]
  vi.advanceTimersByTime(1000)
  expect(locked).toBe(0)
  ;[system, ours] = [300, 300]
  vi.advanceTimersByTime(1000)
  expect(locked).toBe(1)
  stop()
  vi.advanceTimersByTime(5000)
  expect(locked).toBe(1)
})

it('locks in a meeting after the minutes of its terms, and sooner in both where it was started so', () => {
  expect(lockAfter(idleSeconds, null)).toBe(300)
  expect([15, 20, 30].map((minutes) => lockAfter(idleSeconds, minutes))).toEqual([900, 1200, 1800])
  expect([lockAfter(30, null), lockAfter(30, 20)]).toEqual([30, 120])
})
