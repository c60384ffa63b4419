import { week } from './story.ts'
import type { Story } from './story.ts'
import type { Snapshot } from './snapshot.ts'

/** The story once more, later, and as far as it has come by now. */
export interface Planned {
  /** From 1. */
  readonly index: number
  /** Whole weeks, in days: what happened on a Friday happens on one. */
  readonly days: number
  /** Those, and some minutes, so that no two copies do anything at the same instant. */
  readonly ms: number
  readonly snapshot: Snapshot
}

/** How many weeks of history so many cases are given: 400 cases a year, between one year and eight. */
export const weeksOfHistory = (cases: number): number =>
  Math.round(52 * Math.min(8, Math.max(1, cases / 400)))

/** As many copies as make at least so many cases, evenly over the time from the story's end until now. */
export function planCopies(story: Story, cases: number, now: Date): readonly Planned[] {
  const missing = cases - casesIn(story.snapshots.at(-1))
  if (missing <= 0) return []
  const most = Math.max(1, ...story.snapshots.map(casesIn))
  let copies = Math.ceil(missing / most)
  for (;;) {
    const planned = evenly(story, copies, now)
    const made = planned.reduce((sum, { snapshot }) => sum + casesIn(snapshot), 0)
    if (made >= missing) return planned
    copies += Math.ceil((missing - made) / most)
  }
}

function evenly(story: Story, copies: number, now: Date): readonly Planned[] {
  const first = Math.ceil((story.until - story.founded) / week) + 1
  const last = Math.floor((now.getTime() - story.begins) / week)
  return Array.from({ length: copies }, (_, at) => {
    const index = at + 1
    const weeks = Math.round(first + ((last - first) * index) / copies)
    const ms = weeks * week + minutesOf(index)
    return { index, days: weeks * 7, ms, snapshot: lastBefore(story, now.getTime() - ms) }
  }).filter(({ snapshot }) => casesIn(snapshot) > 0)
}

/** Less than half an hour. */
const minutesOf = (index: number): number => ((index * 7919) % 1500) * 1000 + (index % 997)

function lastBefore({ snapshots }: Story, at: number): Snapshot {
  const found = snapshots.findLast((one) => one.at <= at) ?? snapshots[0]
  if (found === undefined) throw new RangeError('a story without a beginning')
  return found
}

export const casesIn = (snapshot: Snapshot | undefined): number =>
  snapshot?.tables.get('case')?.rows.length ?? 0
