import { addDays, addMonths, dateParts, isoDate } from './kernel/dates.ts'
import { addParts, partsInYear } from './plan-money.ts'
import type { CostedLine, MoneyParts } from './plan-money.ts'

/** `balancePence`: what falls in that year and nobody pays yet. */
export interface YearSums extends MoneyParts {
  /** 1 April and 31 March: the financial year of councils and of the NHS. */
  readonly from: string
  readonly to: string
}

/**
 * The part-year effect: what falls in the financial year in which the plan starts, and in the next. A line without a
 * start begins with the plan; each is shared as its own annual figure is. Empty while the plan has no start.
 */
export function financialYears(lines: readonly CostedLine[], planStartsOn: string | null): YearSums[] {
  if (planStartsOn === null) return []
  const first = financialYearOf(planStartsOn)
  const started = lines.map((line) => ({ ...line, startsOn: line.startsOn ?? planStartsOn }))
  return [first, addMonths(first, 12)].map((from) => ({
    from,
    to: addDays(addMonths(from, 12), -1),
    ...addParts(started.map((line) => partsInYear(line, from))),
  }))
}

/** The 1 April on or before a date. */
export function financialYearOf(date: string): string {
  const { year, month } = dateParts(date)
  return isoDate(month >= 4 ? year : year - 1, 4, 1) ?? date
}
