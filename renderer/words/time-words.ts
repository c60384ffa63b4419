import { dateOf, daysBetween, longDate, shortDate } from '../../shared/kernel/dates.ts'

/** Today in the United Kingdom. */
export const todayOn = (): string => dateOf(new Date().toISOString())

/** "1 referral", "3,000 referrals". */
export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`

/** How long something has waited: "today", "1 day", "23 days". */
export const waitingWords = (days: number): string => (days <= 0 ? 'today' : plural(days, 'day'))

/** When something is due, said so that lateness needs no colour. */
export function dueWords(dueOn: string | null, today: string): string {
  if (dueOn === null) return 'No date'
  const days = daysBetween(today, dueOn)
  if (days < 0) return `Overdue by ${plural(-days, 'day')}, was due ${shortDate(dueOn)}`
  if (days === 0) return 'Due today'
  if (days === 1) return 'Due tomorrow'
  return days <= 14 ? `Due in ${days} days, ${shortDate(dueOn)}` : `Due ${shortDate(dueOn)}`
}

/** A meeting's day as one says it: "today", "tomorrow", "Friday 27 November 2026". */
export function dayWords(on: string, today: string): string {
  const days = daysBetween(today, on)
  if (days === 0) return 'Today'
  if (days === 1) return 'Tomorrow'
  return longDate(on)
}
