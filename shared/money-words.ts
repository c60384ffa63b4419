import { shortDate } from './kernel/dates.ts'
import { annualise, formatPence, kindOfMoney } from './kernel/money.ts'
import type { Cost } from './kernel/money.ts'
import { costPence, nothingPaid, paidPence } from './plan-money.ts'
import type { LaterYears, MoneyParts, PlanMoney } from './plan-money.ts'

/** One payer's money, or everybody's: pence, kept apart as in `PlanMoney`. */
export interface Spend {
  readonly recurringPence: number
  readonly firstYearPence: number
  readonly laterYears: readonly (Pick<LaterYears, 'fromYear' | 'toYear'> & { readonly pence: number })[]
  readonly oneOffPence: number
}

export type Payer = 'health' | 'socialCare' | 'contribution' | 'balance' | 'paid' | 'cost'

const pick: Readonly<Record<Payer, (parts: MoneyParts) => number>> = {
  health: ({ healthPence }) => healthPence,
  socialCare: ({ socialCarePence }) => socialCarePence,
  contribution: ({ contributionPence }) => contributionPence,
  balance: ({ balancePence }) => balancePence,
  paid: paidPence,
  cost: costPence,
}

export function spendOf(money: PlanMoney, payer: Payer): Spend {
  const of = pick[payer]
  const later = money.laterYears.map(({ fromYear, toYear, ...parts }) => ({
    fromYear,
    toYear,
    pence: of(parts),
  }))
  return {
    recurringPence: of(money.recurring),
    firstYearPence: of(money.firstYear),
    laterYears: withoutEnd(later.reduce<readonly Later[]>(joined, [])),
    oneOffPence: of(money.oneOff),
  }
}

type Later = Spend['laterYears'][number]

/** For one payer, years that differ only in what somebody else pays are the same. */
function joined(years: readonly Later[], next: Later): Later[] {
  const last = years.at(-1)
  if (last?.pence !== next.pence) return [...years, next]
  return [...years.slice(0, -1), { ...last, toYear: next.toYear }]
}

/** Years after the last in which anything is paid say nothing. */
const withoutEnd = (years: readonly Later[]): readonly Later[] =>
  years.at(-1)?.pence === 0 ? years.slice(0, -1) : years

export const isNothing = ({ firstYearPence, laterYears, oneOffPence }: Spend): boolean =>
  firstYearPence === 0 && oneOffPence === 0 && laterYears.every(({ pence }) => pence === 0)

/**
 * What is paid, in words that fit in a sentence: "£13,900 a year and £640 once"; "£3,250 for part of a year"; "£10,400
 * in the first year, £13,900 in each later year, and £640 once". "A year" is said only of what comes back every year.
 */
export function spendWords(spend: Spend): string {
  if (isNothing(spend)) return '£0'
  const back = backWords(spend)
  const once = spend.oneOffPence === 0 ? [] : [`${formatPence(spend.oneOffPence)} once`]
  const parts = [...back, ...once]
  return parts.length < 3
    ? parts.join(' and ')
    : `${parts.slice(0, -1).join(', ')}, and ${parts.at(-1) ?? ''}`
}

/** For a line of a list: "£2,656.80 a year + £469 once", "£24,816.31 first year + £420 once". */
export function spendInShort(spend: Spend): string {
  if (isNothing(spend)) return '£0'
  const { firstYearPence, oneOffPence } = spend
  const [only, ...more] = backWords(spend)
  const back = more.length === 0 ? only : `${formatPence(firstYearPence)} first year`
  return [back, oneOffPence === 0 ? undefined : `${formatPence(oneOffPence)} once`]
    .filter(Boolean)
    .join(' + ')
}

/** `spendWords` of one payer. */
export const moneyWords = (money: PlanMoney, payer: Payer): string => spendWords(spendOf(money, payer))

/** One thing a sentence, for easy read: "The NHS pays £7,000 a year.", "The NHS pays £320 once." */
export function spendLines(who: string, spend: Spend): readonly string[] {
  const once = spend.oneOffPence === 0 ? [] : [`${formatPence(spend.oneOffPence)} once`]
  return [...backWords(spend), ...once].map((words) => `${who} ${words}.`)
}

function backWords({ recurringPence, firstYearPence, laterYears }: Spend): string[] {
  const [next] = laterYears
  if (isSteady({ firstYearPence, laterYears })) return [`${formatPence(firstYearPence)} a year`]
  if (firstYearPence === 0 && laterYears.every(({ pence }) => pence === 0)) return []
  if (next === undefined)
    return [
      `${formatPence(firstYearPence)} for ${firstYearPence < recurringPence ? 'part of a' : 'one'} year`,
    ]
  return [`${amount(firstYearPence)} in the first year`, ...laterYears.map(laterWords)]
}

/** The same every year, without an end. */
function isSteady({ firstYearPence, laterYears }: Pick<Spend, 'firstYearPence' | 'laterYears'>): boolean {
  const [next] = laterYears
  return next?.toYear === null && next.fromYear === 2 && next.pence === firstYearPence && next.pence > 0
}

const amount = (pence: number): string => (pence === 0 ? 'nothing' : formatPence(pence))

function laterWords({ fromYear, toYear, pence }: Later): string {
  if (toYear === null) return `${amount(pence)} in each later year`
  if (toYear === fromYear)
    return `${amount(pence)} in ${fromYear === 2 ? 'the second year' : `year ${fromYear}`}`
  return `${amount(pence)} in each of years ${fromYear} to ${toYear}`
}

export interface MoneyRow {
  readonly label: string
  readonly parts: MoneyParts
}

/** The totals as rows: the first year, each later one, and what is paid once apart. */
export function moneyRows({ startsOn, firstYear, laterYears, oneOff }: PlanMoney): readonly MoneyRow[] {
  const first = startsOn === null ? 'First year' : `First year, from ${shortDate(startsOn)}`
  const later = laterYears.map((parts): MoneyRow => ({ label: laterLabel(parts), parts }))
  const ended = costPence(firstYear) > 0 && later.length === 0
  const back = ended ? [{ label: 'Each later year', parts: nothingPaid }] : later
  const once = costPence(oneOff) === 0 ? [] : [{ label: 'Once', parts: oneOff }]
  return once.length > 0 && costPence(firstYear) === 0 && later.length === 0
    ? once
    : [{ label: first, parts: firstYear }, ...back, ...once]
}

function laterLabel({ fromYear, toYear }: LaterYears): string {
  if (toYear === null) return 'Each later year'
  return toYear === fromYear ? `Year ${fromYear}` : `Each of years ${fromYear} to ${toYear}`
}

/** What a line's own figure is: "a year", "once", "a year, for 39 weeks of it", "for part of a year". */
export function spanWords(cost: Cost): string {
  switch (kindOfMoney(cost)) {
    case 'one_off':
      return 'once'
    case 'part_year':
      return isInWeeks(cost) ? `for part of a year, ${cost.weeksAYear ?? 52} weeks` : 'for part of a year'
    case 'term_time':
      return `a year, for ${cost.weeksAYear ?? 52} weeks of it`
    case 'yearly':
      return 'a year'
  }
}

const isInWeeks = ({ weeksAYear }: Cost): boolean => weeksAYear !== undefined && weeksAYear !== null

/** "£640 once", "£13,900 a year": a line's own figure. */
export const lineCostWords = (cost: Cost): string =>
  `${formatPence(annualise(cost).annualPence)} ${spanWords(cost)}`

/** "once" or "a year" or "for part of a year", after another amount of the same line, such as what is charged. */
export const spanOf = (cost: Cost): string =>
  ({ one_off: 'once', part_year: 'for part of a year', term_time: 'a year', yearly: 'a year' })[
    kindOfMoney(cost)
  ]
