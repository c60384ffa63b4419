import type { Waiting } from '../../shared/figures.ts'

const weeks = (days: number): number => Math.round(days / 7)

/** "4 to 8 weeks", "12 weeks or longer". */
export function waitingLabel({ fromDays }: Waiting, all: readonly Waiting[]): string {
  const next = all.find((one) => one.fromDays > fromDays)
  if (next === undefined) return `${weeks(fromDays)} weeks or longer`
  return fromDays === 0
    ? `Under ${weeks(next.fromDays)} weeks`
    : `${weeks(fromDays)} to ${weeks(next.fromDays)} weeks`
}

const monthName = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })

/** "November 2026". */
export const monthWords = (month: string): string => monthName.format(new Date(`${month}-01T00:00:00Z`))

/** A share in whole per cent; of nothing, nothing. */
export const percentOf = (part: number, all: number): number =>
  all === 0 ? 0 : Math.round((100 * part) / all)
