import { addDays, addMonths, dateParts, daysBetween, daysInMonth, isoDate } from './dates.ts'

/** How a series of meetings goes on from its first day. */
export type Recurrence =
  /** Every so many weeks, on the first day's weekday. */
  | { readonly every: 'week'; readonly count: 1 | 2 | 3 | 4 }
  /** The first day's place among its weekday in the month: the second Friday, or the last. */
  | { readonly every: 'month'; readonly which: 'place' | 'last' }

/** As many as one series may have: weekly for a year and some. */
export const mostInSeries = 60

/** Which of its weekday in the month a day is: 1 to 5. */
export const placeInMonth = (date: string): number => Math.ceil(dateParts(date).day / 7)

/** True where no such weekday follows in the month. */
export function isLastInMonth(date: string): boolean {
  const { year, month, day } = dateParts(date)
  return day + 7 > daysInMonth(year, month)
}

/**
 * The days of a series from its first to `until`, both included; at most `mostInSeries`. A month without a fifth such
 * weekday is left out. Weekends and closed days are not known here: whoever makes the series unticks them.
 */
export function seriesDates(first: string, until: string, recurrence: Recurrence): readonly string[] {
  const dates: string[] = []
  for (let index = 0; dates.length < mostInSeries; index += 1) {
    const next = nth(first, index, recurrence)
    if (next === null) continue
    if (next > until) break
    if (next >= first) dates.push(next)
  }
  return dates
}

function nth(first: string, index: number, recurrence: Recurrence): string | null {
  if (recurrence.every === 'week') return addDays(first, index * recurrence.count * 7)
  const start = addMonths(`${first.slice(0, 8)}01`, index)
  const { year, month } = dateParts(start)
  // How many days the month's first day is past the weekday that is wanted.
  const past = ((daysBetween(first, start) % 7) + 7) % 7
  const firstSuch = 1 + ((7 - past) % 7)
  const weeks =
    recurrence.which === 'last'
      ? Math.floor((daysInMonth(year, month) - firstSuch) / 7)
      : placeInMonth(first) - 1
  return isoDate(year, month, firstSuch + weeks * 7)
}
