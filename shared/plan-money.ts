import { addDays, addMonths } from './kernel/dates.ts'
import { annualise, penceInYear, splitByShares } from './kernel/money.ts'
import type { Cost } from './kernel/money.ts'

/** A line of a budget with who pays: `healthPence` and `socialCarePence` are parts of its own annual figure (money.ts). */
export interface CostedLine extends Cost {
  readonly healthPence: number
  readonly socialCarePence: number
  /** What is charged to the person, out of one side's part. */
  readonly contributionPence: number
  /** Left out: the council's part, as the Care Act 2014 s14 has it. */
  readonly contributionSide?: 'health' | 'socialCare'
}

/** Pence by who pays. Health, council and balance make the whole; the contribution is inside a part, not on top. */
export interface MoneyParts {
  readonly healthPence: number
  readonly socialCarePence: number
  /** What nobody pays yet; 0 where the split adds up. */
  readonly balancePence: number
  readonly contributionPence: number
}

/** Years that cost the same. */
export interface LaterYears extends MoneyParts {
  /** 2 is the year after the first. */
  readonly fromYear: number
  /** Null: each year from then on. */
  readonly toYear: number | null
}

/** What a plan costs, kept apart: what comes back, and what is paid once. */
export interface PlanMoney {
  /** The day from which years are counted: the first on which something that comes back is paid. Null: not known yet. */
  readonly startsOn: string | null
  /** What comes back, at a whole year's rate, as if none of it ended; term-time counted by its weeks. */
  readonly recurring: MoneyParts
  /** What comes back in the twelve months from the start: parts of a year cost their part. */
  readonly firstYear: MoneyParts
  /** What comes back after that, years of the same cost together; empty where all of it has ended. */
  readonly laterYears: readonly LaterYears[]
  /** What is paid once, whenever that is; in none of the years above. */
  readonly oneOff: MoneyParts
}

export const nothingPaid: MoneyParts = {
  healthPence: 0,
  socialCarePence: 0,
  balancePence: 0,
  contributionPence: 0,
}

// A line that runs longer is a typing error, and years beyond this say nothing new.
const mostYears = 60

/**
 * The money of a plan, to the penny: each figure is the sum of its lines', and each line's parts sum to what of the
 * line falls in that year. A line without a start begins with the plan. `startsOn`: to count a part of the lines in
 * the years of all of them.
 */
export function planMoney(
  lines: readonly CostedLine[],
  planStartsOn: string | null,
  startsOn: string | null = firstDay(lines, planStartsOn),
): PlanMoney {
  const started = lines.map((line) => ({ ...line, startsOn: line.startsOn ?? planStartsOn }))
  const [once, back] = [started.filter(isOnce), started.filter((line) => !isOnce(line))]
  const recurring = addParts(back.map((line) => shareOut(line, annualise(line).fullYearPence)))
  const inYear = (year: number): MoneyParts =>
    startsOn === null
      ? recurring
      : addParts(back.map((line) => partsInYear(line, addMonths(startsOn, 12 * (year - 1)))))
  return {
    startsOn: back.length === 0 ? null : startsOn,
    recurring,
    firstYear: inYear(1),
    laterYears: laterYears(startsOn === null ? 1 : lastChange(back, startsOn), inYear),
    oneOff: addParts(once.map((line) => shareOut(line, annualise(line).annualPence))),
  }
}

const isOnce = ({ frequency }: Cost): boolean => frequency === 'one_off'

function firstDay(lines: readonly CostedLine[], planStartsOn: string | null): string | null {
  const days = lines.filter((line) => !isOnce(line)).map((line) => line.startsOn ?? planStartsOn)
  return days.reduce((first, day) => (first === null || (day !== null && day < first) ? day : first), null)
}

/** The last year in which something begins or ends: every year after it costs the same. */
function lastChange(lines: readonly CostedLine[], startsOn: string): number {
  const days = lines.flatMap((line) => [line.startsOn, line.endsOn === null ? null : addDays(line.endsOn, 1)])
  const last = days.reduce<string>((latest, day) => (day !== null && day > latest ? day : latest), startsOn)
  let year = 1
  while (year < mostYears && addMonths(startsOn, 12 * year) < last) year += 1
  return year
}

function laterYears(changes: number, inYear: (year: number) => MoneyParts): LaterYears[] {
  const spans: LaterYears[] = []
  for (let year = 2; year <= changes + 1; year += 1) {
    const parts = inYear(year)
    const last = spans.at(-1)
    const toYear = year === changes + 1 ? null : year
    if (last !== undefined && isSame(last, parts)) spans[spans.length - 1] = { ...last, toYear }
    else spans.push({ fromYear: year, toYear, ...parts })
  }
  return isSame(spans.at(-1) ?? nothingPaid, nothingPaid) ? spans.slice(0, -1) : spans
}

const isSame = (a: MoneyParts, b: MoneyParts): boolean =>
  (Object.keys(nothingPaid) as (keyof MoneyParts)[]).every((key) => a[key] === b[key])

export const addParts = (all: readonly MoneyParts[]): MoneyParts =>
  all.reduce(
    (sum, parts) => ({
      healthPence: sum.healthPence + parts.healthPence,
      socialCarePence: sum.socialCarePence + parts.socialCarePence,
      balancePence: sum.balancePence + parts.balancePence,
      contributionPence: sum.contributionPence + parts.contributionPence,
    }),
    nothingPaid,
  )

/** Who pays what of a line in the twelve months from a day; the parts sum to what falls in them. */
export const partsInYear = (line: CostedLine, yearStartsOn: string): MoneyParts =>
  shareOut(line, penceInYear(line, yearStartsOn))

/** An amount of a line, shared out as its own annual figure is. */
function shareOut(line: CostedLine, pence: number): MoneyParts {
  const { healthPence, socialCarePence } = line
  // More shared out than it costs: shares can't be negative, so the year keeps the proportion of what is paid.
  const left = Math.max(0, annualise(line).annualPence - healthPence - socialCarePence)
  if (healthPence + socialCarePence + left === 0) return { ...nothingPaid, balancePence: pence }
  const [health = 0, council = 0, balance = 0] = splitByShares(pence, [healthPence, socialCarePence, left])
  return {
    healthPence: health,
    socialCarePence: council,
    balancePence: balance,
    contributionPence: contribution(line, { health, council }),
  }
}

/** Charged in proportion to the part that it is charged towards, and never more than that. */
function contribution(line: CostedLine, paid: { readonly health: number; readonly council: number }): number {
  const isHealth = line.contributionSide === 'health'
  const [whole, part] = isHealth ? [line.healthPence, paid.health] : [line.socialCarePence, paid.council]
  const [charged = 0] = splitByShares(part, [
    line.contributionPence,
    Math.max(0, whole - line.contributionPence),
  ])
  return line.contributionPence === 0 ? 0 : charged
}

/** Health and council together: what is agreed to be paid. */
export const paidPence = ({ healthPence, socialCarePence }: MoneyParts): number =>
  healthPence + socialCarePence

/** With what nobody pays yet: what it costs. */
export const costPence = (parts: MoneyParts): number => paidPence(parts) + parts.balancePence
