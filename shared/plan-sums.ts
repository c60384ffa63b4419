import { addDays, addMonths, dateParts, isoDate } from './dates.ts'
import { annualise, penceInYear, splitByShares, weeklyEquivalent } from './money.ts'
import type { BudgetLineFields } from './plans.ts'

export type CostedLine = Pick<
  BudgetLineFields,
  'unitPence' | 'unitsHundredths' | 'frequency' | 'startsOn' | 'endsOn' | 'healthPence' | 'socialCarePence'
>

export interface PlanRate {
  /** What a whole year costs of what comes back; pence. */
  readonly recurringPence: number
  /** A fifty-second of it. */
  readonly weeklyPence: number
  /** What is paid once. */
  readonly oneOffPence: number
}

/** At what rate a plan spends: what comes back every year or week, and what is paid once. */
export function planRate(lines: readonly CostedLine[]): PlanRate {
  const sum = (isOnce: boolean) =>
    lines
      .filter(({ frequency }) => (frequency === 'one_off') === isOnce)
      .reduce((total, line) => total + annualise(line).fullYearPence, 0)
  const recurringPence = sum(false)
  return { recurringPence, weeklyPence: weeklyEquivalent(recurringPence), oneOffPence: sum(true) }
}

export interface YearSums {
  /** 1 April and 31 March: the financial year of councils and of the NHS. */
  readonly from: string
  readonly to: string
  readonly healthPence: number
  readonly socialCarePence: number
  /** What falls in that year and nobody pays yet. */
  readonly balancePence: number
}

/**
 * The part-year effect: what falls in the financial year in which the plan starts, and in the next. A line without a
 * start begins with the plan; each is shared as its own annual figure is. Empty while the plan has no start.
 */
export function financialYears(lines: readonly CostedLine[], planStartsOn: string | null): YearSums[] {
  if (planStartsOn === null) return []
  const first = financialYearOf(planStartsOn)
  return [first, addMonths(first, 12)].map((from) => {
    const parts = lines.map((line) => inYear({ ...line, startsOn: line.startsOn ?? planStartsOn }, from))
    const sum = (index: number) => parts.reduce((total, part) => total + (part[index] ?? 0), 0)
    return {
      from,
      to: addDays(addMonths(from, 12), -1),
      healthPence: sum(0),
      socialCarePence: sum(1),
      balancePence: sum(2),
    }
  })
}

/** The 1 April on or before a date. */
export function financialYearOf(date: string): string {
  const { year, month } = dateParts(date)
  return isoDate(month >= 4 ? year : year - 1, 4, 1) ?? date
}

/** Health, council and what is left of a line in one year; they sum to what falls in it. */
function inYear(line: CostedLine, from: string): readonly number[] {
  const pence = penceInYear(line, from)
  const { annualPence } = annualise(line)
  const { healthPence, socialCarePence } = line
  // More shared out than it costs: shares can't be negative, so the year keeps the proportion of what is paid.
  const left = Math.max(0, annualPence - healthPence - socialCarePence)
  if (healthPence + socialCarePence + left === 0) return [0, 0, pence]
  return splitByShares(pence, [healthPence, socialCarePence, left])
}
