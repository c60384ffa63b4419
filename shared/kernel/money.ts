import { withoutUnseen } from './text-marks.ts'
import { addDays, addMonths, daysBetween } from './dates.ts'

/** Sums stay exact far beyond this; a larger amount in a person's budget is a typing error. */
export const maxPence = 10_000_000_000

/** Pence as people write pounds: `£12,376`, `£12,376.50`, `-£300`. Pence are shown only where there are some. */
export function formatPence(pence: number): string {
  const whole = Math.trunc(Math.abs(pence) / 100)
  const rest = Math.abs(pence) % 100
  const pounds = String(whole).replace(/\B(?=(\d{3})+$)/g, ',')
  return `${pence < 0 ? '-' : ''}£${pounds}${rest === 0 ? '' : `.${String(rest).padStart(2, '0')}`}`
}

export type AmountFault = 'missing' | 'not an amount' | 'negative amount' | 'too large'
export type AmountReading = { readonly pence: number } | { readonly error: AmountFault }

const amount = /^£?((?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+))(?:\.([0-9]{1,2}))?$/

/**
 * Reads pounds as typed or exported: `£1,200`, `1200`, `1200.5`. A minus sign either side of the £, behind the figure,
 * or brackets, are a negative amount. `1.200,00`, `£12k` and words are not an amount: nothing is guessed.
 */
export function parsePounds(text: string): AmountReading {
  const plain = withoutUnseen(text).replace(/\s+/g, ' ').trim()
  if (plain === '') return { error: 'missing' }
  const leading = plain.replace(/^\((.*)\)$/, '-$1').replace(/^(.*[0-9]) ?[-\u2212]$/, '-$1')
  const minus = /^(?:£ ?)?[-\u2212\u2013] ?(.*)$/.exec(leading)
  const bare = (minus?.[1] ?? leading).replace(/^£ /, '£')
  const parts = amount.exec(bare)
  if (parts === null) return { error: 'not an amount' }
  const pence = Number((parts[1] ?? '').replaceAll(',', '')) * 100 + Number((parts[2] ?? '').padEnd(2, '0'))
  if (minus !== null && pence > 0) return { error: 'negative amount' }
  return pence > maxPence ? { error: 'too large' } : { pence }
}

/**
 * Splits a total by percentages (up to four decimals) so that the parts sum to it: each part is rounded down and the
 * pence left over go to the largest remainders, the earlier part first. Throws a RangeError unless they make 100.
 */
export function splitByPercent(totalPence: number, percents: readonly number[]): number[] {
  // Ten-thousandths of a percent as integers: 33.3333 is not exact in binary.
  const shares = percents.map((percent) => Math.round(percent * 10_000))
  if (shares.some((share) => share < 0)) throw new RangeError('a percentage is negative')
  if (shares.reduce((sum, share) => sum + share, 0) !== 1_000_000) {
    throw new RangeError('percentages must make 100')
  }
  return splitByShares(totalPence, shares)
}

/** As `splitByPercent`, for whole-number shares of any sum: `[1, 1, 1]` is thirds. All zero gives the first part everything. */
export function splitByShares(totalPence: number, shares: readonly number[]): number[] {
  const sum = BigInt(shares.reduce((all, share) => all + share, 0))
  if (sum === 0n) return shares.map((_, index) => (index === 0 ? totalPence : 0))
  const sign = totalPence < 0 ? -1 : 1
  const exact = shares.map((share) => BigInt(Math.abs(totalPence)) * BigInt(share))
  const parts = exact.map((value) => Number(value / sum))
  const order = exact
    .map((value, index) => ({ index, remainder: value % sum }))
    .toSorted((a, b) =>
      a.remainder === b.remainder ? a.index - b.index : a.remainder < b.remainder ? 1 : -1,
    )
  const left = Math.abs(totalPence) - parts.reduce((all, part) => all + part, 0)
  for (const { index } of order.slice(0, left)) parts[index] = (parts[index] ?? 0) + 1
  return parts.map((part) => (part === 0 ? 0 : part * sign))
}

export const frequencyPerYear = {
  weekly: 52,
  fortnightly: 26,
  four_weekly: 13,
  monthly: 12,
  quarterly: 4,
  annual: 1,
  one_off: 1,
} as const
export type Frequency = keyof typeof frequencyPerYear

export interface Cost {
  readonly unitPence: number
  /** Units in each period, in hundredths: 2.5 hours is 250. */
  readonly unitsHundredths: number
  readonly frequency: Frequency
  /** ISO dates; null: not yet known, and then a whole year is counted. `endsOn` is the last day. */
  readonly startsOn: string | null
  readonly endsOn: string | null
  /** Term-time: in how many weeks of a year it is paid, 1 to 51; null or left out: in all. Only of what is paid by the week. */
  readonly weeksAYear?: number | null
}

/** What is paid in some weeks of the year only can be counted in weeks. */
export const byTheWeek: readonly Frequency[] = ['weekly', 'fortnightly', 'four_weekly']

/**
 * Four things that money can be. `one_off`: paid once. `part_year`: it comes back, and ends before it has run for a
 * year. `term_time`: in some weeks of each year. `yearly`: all year round, for a year or more.
 */
export type MoneyKind = 'one_off' | 'part_year' | 'term_time' | 'yearly'

export function kindOfMoney(cost: Cost): MoneyKind {
  const { frequency, startsOn, endsOn } = cost
  if (frequency === 'one_off') return 'one_off'
  if (startsOn !== null && endsOn !== null && addDays(endsOn, 1) < addMonths(startsOn, 12)) return 'part_year'
  return isTermTime(cost) ? 'term_time' : 'yearly'
}

const isTermTime = ({ frequency, weeksAYear }: Cost): boolean =>
  weeksAYear !== undefined && weeksAYear !== null && byTheWeek.includes(frequency)

export interface AnnualCost {
  /** What falls in the first twelve months from the start: its part where it ends sooner. For a one-off, the amount. */
  readonly annualPence: number
  /** What a whole year would cost at this rate. For a one-off, the amount itself. */
  readonly fullYearPence: number
  /** A fifty-second of the full year, to the nearest penny. */
  readonly weeklyPence: number
}

/**
 * The annual figure of a cost. A year has 52 weeks (fewer in term-time), 26 fortnights, 13 four-week periods, 12 months
 * or 4 quarters. Rounded once, at the end, to the nearest penny, halves up. A cost that ends within the year is counted
 * by its days over the days of that year.
 */
export function annualise(cost: Cost): AnnualCost {
  const fullYearPence = roundDiv(perYear(cost), yearScale)
  const annualPence = cost.startsOn === null ? fullYearPence : penceInYear(cost, cost.startsOn)
  return { annualPence, fullYearPence, weeklyPence: weeklyEquivalent(fullYearPence) }
}

/** The part-year effect: what of a cost falls in the twelve months from `yearStartsOn` (such as 1 April). */
export function penceInYear(cost: Cost, yearStartsOn: string): number {
  const nextYear = addMonths(yearStartsOn, 12)
  const startsOn = cost.startsOn ?? yearStartsOn
  const from = later(startsOn, yearStartsOn)
  if (cost.frequency === 'one_off') {
    const isInYear = from === startsOn && from < nextYear
    return isInYear ? roundDiv(perYear(cost), yearScale) : 0
  }
  const until = cost.endsOn === null ? nextYear : earlier(addDays(cost.endsOn, 1), nextYear)
  if (isTermTime(cost) && cost.endsOn !== null) return termPence(cost, startsOn, from, until)
  const days = Math.max(0, daysBetween(from, until))
  return roundDiv(perYear(cost) * BigInt(days), yearScale * BigInt(daysBetween(yearStartsOn, nextYear)))
}

/**
 * What of a term-time cost that ends falls between two days. Its weeks are those of each twelve months from its own
 * start: where it ends within them all its weeks may fall before the end (a school year from September to July), so as
 * many are counted as there are, and never more than the days hold. They are spread evenly over those days.
 */
function termPence(cost: Cost, startsOn: string, from: string, until: string): number {
  const end = addDays(cost.endsOn ?? until, 1)
  let [top, bottom] = [0n, 1n]
  for (let year = 0, begin = startsOn; begin < until; year += 1, begin = addMonths(startsOn, 12 * year)) {
    const stop = earlier(addMonths(startsOn, 12 * (year + 1)), end)
    const shared = daysBetween(later(begin, from), earlier(stop, until))
    if (shared <= 0) continue
    const running = daysBetween(begin, stop)
    const weekDays = Math.min((cost.weeksAYear ?? 52) * 7, running)
    const [partTop, partBottom] = [
      costOfWeeks(cost) * BigInt(weekDays) * BigInt(shared),
      7n * yearScale * BigInt(running),
    ]
    ;[top, bottom] = [top * partBottom + partTop * bottom, bottom * partBottom]
  }
  return roundDiv(top, bottom)
}

/** The weekly equivalent of an annual figure, a fifty-second, to the nearest penny. */
export const weeklyEquivalent = (annualPence: number): number => roundDiv(BigInt(annualPence), 52n)

const later = (a: string, b: string): string => (a > b ? a : b)
const earlier = (a: string, b: string): string => (a < b ? a : b)

// A BigInt, since units times price times weeks can pass 2^53; in pence times this: hundredths of a unit, 52 weeks.
const yearScale = 5200n
const costOfWeeks = (cost: Cost): bigint =>
  BigInt(cost.unitPence) * BigInt(cost.unitsHundredths) * BigInt(frequencyPerYear[cost.frequency])
const perYear = (cost: Cost): bigint =>
  costOfWeeks(cost) * BigInt(isTermTime(cost) ? (cost.weeksAYear ?? 52) : 52)

/** To the nearest, halves up; for sums of zero or more. */
const roundDiv = (top: bigint, bottom: bigint): number => Number((2n * top + bottom) / (2n * bottom))
