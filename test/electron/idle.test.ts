import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { idleSeconds, lockAfter, watchIdle } from '../../electron/idle.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('locks after five minutes without input, and not while any clock is still short of it', () => {
  expect(idleSeconds).toBe(300)
  let [system, ours, inside, locked] = [0, 0, 900, 0]
  const clock = { system: () => system, ours: () => ours, inside: () => inside }
  const stop = watchIdle(clock, idleSeconds, () => (locked += 1))
  ;[system, ours] = [299, 299]
  vi.advanceTimersByTime(1000)
  ;[system, ours] = [500, 10]
  vi.advanceTimersByTime(1000)
  ;[system, ours] = [10, 500]
  vi.advanceTimersByTime(1000)
  // Whoever comes in after an update of some minutes has been there for a second.
  ;[system, ours, inside] = [500, 500, 1]
  vi.advanceTimersByTime(1000)
  expect(locked).toBe(0)
  inside = 300
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
