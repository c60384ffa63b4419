import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { Badge, badgeEveryMs } from '../../electron/badge.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function badge(ask: () => Promise<number | null>) {
  const shown: number[] = []
  const asked = vi.fn(ask)
  return { badge: new Badge({ ask: asked, show: (count) => shown.push(count) }), shown, asked }
}

const later = () => vi.advanceTimersByTimeAsync(badgeEveryMs)

describe('the number on the icon', () => {
  test('is asked for once for all that changed in a while, and not at once', async () => {
    const { badge: it, shown, asked } = badge(() => Promise.resolve(3))
    for (let n = 0; n < 50; n++) it.changed()
    expect(asked).not.toHaveBeenCalled()
    await later()
    expect(asked).toHaveBeenCalledTimes(1)
    expect(shown).toEqual([3])
  })

  test('follows somebody who types without a pause', async () => {
    const { badge: it, asked } = badge(() => Promise.resolve(1))
    for (let n = 0; n < 30; n++) {
      it.changed()
      await vi.advanceTimersByTimeAsync(badgeEveryMs / 3)
    }
    expect(asked.mock.calls.length).toBeGreaterThanOrEqual(7)
    expect(asked.mock.calls.length).toBeLessThanOrEqual(10)
  })

  test('is drawn only where it is another', async () => {
    const { badge: it, shown } = badge(() => Promise.resolve(2))
    it.changed()
    await later()
    it.changed()
    await later()
    expect(shown).toEqual([2])
  })

  test('goes at once when nobody is in, and nothing that was on its way brings it back', async () => {
    const answer = Promise.withResolvers<number>()
    const { badge: it, shown } = badge(() => answer.promise)
    it.changed()
    await later()
    it.clear()
    answer.resolve(7)
    await later()
    expect(shown).toEqual([])
    const { badge: other, shown: seen, asked } = badge(() => Promise.resolve(4))
    other.changed()
    await later()
    other.changed()
    other.clear()
    await later()
    expect(seen).toEqual([4, 0])
    expect(asked).toHaveBeenCalledTimes(1)
  })

  test('stays as it is where the store does not answer', async () => {
    let answer: () => Promise<number | null> = () => Promise.resolve(5)
    const { badge: it, shown } = badge(() => answer())
    it.changed()
    await later()
    const lost = vi.fn()
    process.on('unhandledRejection', lost)
    onTestFinished(() => void process.off('unhandledRejection', lost))
    answer = () => Promise.reject(new Error('gone'))
    it.changed()
    await later()
    answer = () => Promise.resolve(null)
    it.changed()
    await later()
    expect(shown).toEqual([5])
    vi.useRealTimers()
    await new Promise(setImmediate)
    expect(lost).not.toHaveBeenCalled()
  })
})
