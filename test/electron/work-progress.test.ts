import { describe, expect, test, vi } from 'vitest'
import { WorkProgress } from '../../electron/work-progress.ts'

function watch(isWatched: boolean) {
  let at = 0
  const bar: (number | null)[] = []
  const told: string[] = []
  const work = new WorkProgress({
    now: () => at,
    bar: (part) => bar.push(part),
    isWatched: () => isWatched,
    tell: (words) => told.push(words),
  })
  return { work, bar, told, later: (ms: number) => (at += ms) }
}

const part = (done: number) => ({ task: 'releases.write', done, total: 4 })

describe('long work', () => {
  test('moves the bar in the taskbar, and says that it has ended to whoever has looked away', () => {
    const { work, bar, told, later } = watch(false)
    work.report(part(1))
    later(12_000)
    work.report(part(3))
    work.report(part(4))
    expect(bar).toEqual([0.25, 0.75, null])
    expect(told).toEqual(['The packs are written.'])
  })

  test('says nothing where it was short, or where somebody is looking', () => {
    const short = watch(false)
    short.work.report(part(1))
    short.later(9000)
    short.work.report(part(4))
    const watched = watch(true)
    watched.work.report(part(1))
    watched.later(60_000)
    watched.work.report(part(4))
    expect([...short.told, ...watched.told]).toEqual([])
  })

  test('that was stopped or refused leaves no bar behind at once, and nothing is said of it', () => {
    const { work, bar, told, later } = watch(false)
    work.report(part(1))
    later(12_000)
    work.report({ ...part(0), stopped: true })
    expect([bar, told]).toEqual([[0.25, null], []])
  })

  test('that was cut off leaves no bar behind', () => {
    vi.useFakeTimers()
    const { work, bar } = watch(false)
    work.report(part(1))
    vi.advanceTimersByTime(21_000)
    vi.useRealTimers()
    expect(bar).toEqual([0.25, null])
  })
})
