import { longDate } from '../../shared/kernel/dates.ts'
import { isLastInMonth, placeInMonth } from '../../shared/kernel/recurrence.ts'
import type { Recurrence } from '../../shared/kernel/recurrence.ts'

export const recurrences = ['week1', 'week2', 'week3', 'week4', 'place', 'last'] as const
export type RecurrenceId = (typeof recurrences)[number]

const places = ['', 'first', 'second', 'third', 'fourth', 'fifth'] as const
const everyWeeks = ['', 'Every', 'Every second', 'Every third', 'Every fourth'] as const
const weekCounts = [1, 2, 3, 4] as const

/** "Every second Friday", "The first Friday of every month": said of the day the series begins on. */
export function recurrenceChoices(first: string): { readonly id: RecurrenceId; readonly label: string }[] {
  const weekday = longDate(first).split(' ')[0] ?? ''
  return [
    ...weekCounts.map((count) => ({
      id: `week${count}` as const,
      label: `${everyWeeks[count]} ${weekday}`,
    })),
    { id: 'place', label: `The ${places[placeInMonth(first)]} ${weekday} of every month` },
    ...(isLastInMonth(first) ? [{ id: 'last' as const, label: `The last ${weekday} of every month` }] : []),
  ]
}

export function recurrenceOf(id: RecurrenceId): Recurrence {
  if (id === 'place' || id === 'last') return { every: 'month', which: id }
  const count = weekCounts.find((weeks) => id === `week${weeks}`) ?? 1
  return { every: 'week', count }
}

/** Why a day of a series is not ticked from the start; null where nothing stands against it. */
export function againstDay(
  day: string,
  { closedDays, taken }: { readonly closedDays: readonly string[]; readonly taken: readonly string[] },
): string | null {
  if (closedDays.includes(day)) return 'the panel is closed'
  return taken.includes(day) ? 'there is a meeting at that time already' : null
}
