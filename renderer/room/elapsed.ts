import { dateOf, longDate } from '../../shared/kernel/dates.ts'
import type { ItemClock } from '../../shared/room.ts'

const minute = 60_000
const minutesInDay = 24 * 60

/** Whole minutes that an item has been before the panel. */
export function minutesSpent({ runningSince, spentSeconds }: ItemClock, nowMs: number): number {
  const running = runningSince === null ? 0 : Math.max(0, nowMs - Date.parse(runningSince))
  return Math.floor((spentSeconds * 1000 + running) / minute)
}

export const minutesSince = (at: string, nowMs: number): number =>
  Math.max(0, Math.floor((nowMs - Date.parse(at)) / minute))

/** "8 of 10 min"; an item without a time of its own says how long it took. */
export const ofPlanned = (spent: number, planned: number): string =>
  planned === 0 ? `${spent} min` : `${spent} of ${planned} min`

/** "meeting 34 of 90 min"; one that was never closed says on which day it began, since no minutes mean anything then. */
export function meetingElapsed(startedAt: string, nowMs: number, planned: number): string {
  const spent = minutesSince(startedAt, nowMs)
  if (spent < minutesInDay) return `meeting ${ofPlanned(spent, planned)}`
  return `began ${withoutYear(longDate(dateOf(startedAt)))}`
}

/** Minutes of one item, or nothing once they are days. */
export const itemElapsed = (spent: number, planned: number): string =>
  spent < minutesInDay ? `Item ${ofPlanned(spent, planned)} · ` : ''

const withoutYear = (date: string): string => date.replace(/ \d{4}$/, '')
