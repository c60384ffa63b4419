import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  annualise,
  byTheWeek,
  frequencyPerYear,
  kindOfMoney,
  penceInYear,
} from '../../shared/kernel/money.ts'
import type { Frequency } from '../../shared/kernel/money.ts'
import { costPence, planMoney } from '../../shared/plan-money.ts'
import type { CostedLine, MoneyParts, PlanMoney } from '../../shared/plan-money.ts'
import { addDays, addMonths } from '../../shared/kernel/dates.ts'

/** £100 a week, all year: £5,200; three fifths by health. */
const weekly: CostedLine = {
  unitPence: 10_000,
  unitsHundredths: 100,
  frequency: 'weekly',
  startsOn: '2026-12-01',
  endsOn: null,
  weeksAYear: null,
  healthPence: 312_000,
  socialCarePence: 208_000,
  contributionPence: 0,
  contributionSide: 'socialCare',
}
/** With parts that add up: health's three fifths to the penny below. */
const costed = (changes: Partial<CostedLine>): CostedLine => {
  const line = { ...weekly, ...changes }
  const { annualPence } = annualise(line)
  const healthPence = Math.floor((annualPence * 3) / 5)
  return { ...line, healthPence, socialCarePence: annualPence - healthPence }
}
const once = costed({ frequency: 'one_off', unitPence: 64_000 })

/** In pounds: recurring a year, first year, second year, each year at last, once. */
const figures = ({ recurring, firstYear, laterYears, oneOff }: PlanMoney): readonly number[] =>
  [
    costPence(recurring),
    costPence(firstYear),
    laterYears[0] ? costPence(laterYears[0]) : 0,
    costPence(
      laterYears.find(({ toYear }) => toYear === null) ?? {
        ...oneOff,
        healthPence: 0,
        socialCarePence: 0,
        balancePence: 0,
      },
    ),
    costPence(oneOff),
  ].map((pence) => pence / 100)

const kinds: readonly (readonly [string, readonly CostedLine[], readonly number[]])[] = [
  ['nothing', [], [0, 0, 0, 0, 0]],
  ['all year round', [weekly], [5200, 5200, 5200, 5200, 0]],
  ['once', [once], [0, 0, 0, 0, 640]],
  ['both', [weekly, once], [5200, 5200, 5200, 5200, 640]],
  // 1 December to 28 February is 90 of 365 days; 5,200 × 90 / 365 is 1,282.19.
  ['part of a year', [costed({ endsOn: '2027-02-28' })], [5200, 1282.19, 0, 0, 0]],
  ['one year to the day', [costed({ endsOn: '2027-11-30' })], [5200, 5200, 0, 0, 0]],
  // 1 December 2027 to 31 May 2028 is 183 of 366 days.
  ['a year and a half', [costed({ endsOn: '2028-05-31' })], [5200, 5200, 2600, 0, 0]],
  ['term-time', [costed({ weeksAYear: 39 })], [3900, 3900, 3900, 3900, 0]],
  [
    'term-time, every second week',
    [costed({ weeksAYear: 39, frequency: 'fortnightly' })],
    [1950, 1950, 1950, 1950, 0],
  ],
  // A school year: 323 days hold more than 39 weeks, so all 39 fall in it.
  [
    'one school year',
    [costed({ startsOn: '2026-09-01', endsOn: '2027-07-20', weeksAYear: 39 })],
    [3900, 3900, 0, 0, 0],
  ],
  // 14 days hold two weeks, whatever the year has.
  [
    'a fortnight of term',
    [costed({ startsOn: '2026-09-01', endsOn: '2026-09-14', weeksAYear: 39 })],
    [3900, 200, 0, 0, 0],
  ],
  // The second begins half a year after the first: 1 June to 30 November is 183 of 365 days.
  [
    'one that begins later',
    [weekly, costed({ startsOn: '2027-06-01' })],
    [10_400, 7807.12, 10_400, 10_400, 0],
  ],
  [
    'weeks of what comes by the month count for nothing',
    [costed({ frequency: 'monthly', weeksAYear: 39 })],
    [1200, 1200, 1200, 1200, 0],
  ],
  ['what is paid once is never cut short', [{ ...once, endsOn: '2026-12-02' }], [0, 0, 0, 0, 640]],
  ['no dates at all', [{ ...weekly, startsOn: null }], [5200, 5200, 5200, 5200, 0]],
]

describe('the money of a plan', () => {
  it.each(kinds)('%s', (_, lines, expected) => {
    expect(figures(planMoney(lines, null))).toEqual(expected)
  })

  it('counts years from the first day that anything is paid that comes back', () => {
    const late = { ...weekly, startsOn: null }
    expect(planMoney([late, once], '2027-01-10').startsOn).toBe('2027-01-10')
    expect(planMoney([late, weekly], '2027-01-10').startsOn).toBe('2026-12-01')
    expect(planMoney([once], '2027-01-10').startsOn).toBeNull()
  })

  it('lets a line without a start of its own begin with the plan, so that its part is a part', () => {
    const untilSpring = { ...weekly, startsOn: null, endsOn: '2027-02-28' }
    expect(costPence(planMoney([untilSpring], '2026-12-01').firstYear)).toBe(128_219)
  })

  it('tells who pays, what nobody pays yet, and what of a part is charged', () => {
    const charged = { ...weekly, socialCarePence: 200_000, contributionPence: 52_000 }
    const { firstYear } = planMoney([charged], null)
    expect(firstYear).toEqual({
      healthPence: 312_000,
      socialCarePence: 200_000,
      balancePence: 8_000,
      contributionPence: 52_000,
    })
    const half = planMoney([{ ...charged, endsOn: '2028-05-31' }], null).laterYears[0]
    expect(half).toMatchObject({ healthPence: 156_000, socialCarePence: 100_000, contributionPence: 26_000 })
  })

  it('keeps together years that cost the same, and says from when each follows', () => {
    const { laterYears } = planMoney([weekly, costed({ endsOn: '2029-11-30' })], null)
    expect(laterYears.map(({ fromYear, toYear, ...parts }) => [fromYear, toYear, costPence(parts)])).toEqual([
      [2, 3, 1_040_000],
      [4, null, 520_000],
    ])
  })
})

const day = fc.integer({ min: 0, max: 1500 }).map((days) => addDays('2026-01-01', days))
const anyLine: fc.Arbitrary<CostedLine> = fc
  .record({
    unitPence: fc.integer({ min: 0, max: 500_000 }),
    unitsHundredths: fc.integer({ min: 0, max: 20_000 }),
    frequency: fc.constantFrom(...(Object.keys(frequencyPerYear) as Frequency[])),
    startsOn: fc.option(day),
    runs: fc.option(fc.integer({ min: 0, max: 1200 })),
    weeks: fc.option(fc.integer({ min: 1, max: 51 })),
    health: fc.integer({ min: 0, max: 100 }),
    charged: fc.integer({ min: 0, max: 100 }),
    gap: fc.constantFrom(0, 0, 0, 10),
  })
  .map(({ startsOn, runs, weeks, health, charged, gap, ...cost }) => {
    const line = {
      ...weekly,
      ...cost,
      startsOn,
      endsOn: startsOn === null || runs === null ? null : addDays(startsOn, runs),
      weeksAYear: byTheWeek.includes(cost.frequency) ? weeks : null,
    }
    const { annualPence } = annualise(line)
    const healthPence = Math.floor((annualPence * health) / 100)
    const socialCarePence = Math.floor(((annualPence - healthPence) * (100 - gap)) / 100)
    return {
      ...line,
      healthPence,
      socialCarePence,
      contributionPence: Math.floor((socialCarePence * charged) / 100),
    }
  })
const someLines = fc.array(anyLine, { maxLength: 8 })
const planStart = fc.option(day)

const keys = ['healthPence', 'socialCarePence', 'balancePence', 'contributionPence'] as const
const everyFigure = (money: PlanMoney, years: number): readonly MoneyParts[] => [
  money.recurring,
  money.firstYear,
  money.oneOff,
  ...Array.from({ length: years }, (_, index) => yearOf(money, index + 2)),
]
const none: MoneyParts = { healthPence: 0, socialCarePence: 0, balancePence: 0, contributionPence: 0 }
function yearOf({ laterYears }: PlanMoney, year: number): MoneyParts {
  return (
    laterYears.find(({ fromYear, toYear }) => fromYear <= year && (toYear === null || year <= toYear)) ?? none
  )
}

describe('for any plan', () => {
  it('each figure is the sum of its lines’, for each agency and what is charged', () => {
    fc.assert(
      fc.property(someLines, planStart, (lines, starts) => {
        const whole = everyFigure(planMoney(lines, starts), 6)
        const from = planMoney(lines, starts).startsOn
        const each = lines.map((line) => everyFigure(planMoney([line], starts, from), 6))
        for (const [at, parts] of whole.entries())
          for (const key of keys)
            expect(each.reduce((sum, one) => sum + (one[at]?.[key] ?? 0), 0)).toBe(parts[key])
      }),
    )
  })

  it('the parts of a year make what falls in it, to the penny', () => {
    fc.assert(
      fc.property(someLines, planStart, (lines, starts) => {
        const money = planMoney(lines, starts)
        const from = money.startsOn
        if (from === null) return
        const back = lines
          .filter(({ frequency }) => frequency !== 'one_off')
          .map((line) => ({ ...line, startsOn: line.startsOn ?? starts }))
        for (let year = 1; year <= 5; year += 1) {
          const all = back.reduce((sum, line) => sum + penceInYear(line, addMonths(from, 12 * (year - 1))), 0)
          expect(costPence(year === 1 ? money.firstYear : yearOf(money, year))).toBe(all)
        }
      }),
    )
  })

  it('nothing is charged beyond the part that it is charged towards', () => {
    fc.assert(
      fc.property(someLines, planStart, (lines, starts) => {
        for (const parts of everyFigure(planMoney(lines, starts), 6))
          expect(parts.contributionPence).toBeLessThanOrEqual(parts.socialCarePence)
      }),
    )
  })

  it('a year costs no more than the lines’ own figures, which is what limits are held against', () => {
    fc.assert(
      fc.property(someLines, planStart, (lines, starts) => {
        const even = lines.map((line) =>
          kindOfMoney(line) === 'term_time' ? { ...line, endsOn: null } : line,
        )
        const started = even.map((line) => ({ ...line, startsOn: line.startsOn ?? starts }))
        const held = started.reduce((sum, line) => sum + annualise(line).annualPence, 0)
        const money = planMoney(even, starts)
        // A year in which a leap day falls differs from the one before by less than a penny in a pound a line.
        const slack =
          started.length + started.reduce((sum, line) => sum + annualise(line).annualPence, 0) / 300
        for (const year of [money.firstYear, ...[2, 3, 4, 5].map((number) => yearOf(money, number))])
          expect(costPence(year) + costPence(money.oneOff)).toBeLessThanOrEqual(held + slack)
      }),
    )
  })

  it('where all begins together and nothing ends, the first year is the rate and so is each later one', () => {
    fc.assert(
      fc.property(someLines, (lines) => {
        const steady = lines.map((line) => costed({ ...line, startsOn: '2026-12-01', endsOn: null }))
        const { recurring, firstYear, laterYears } = planMoney(steady, null)
        expect(firstYear).toEqual(recurring)
        expect(laterYears.map((parts) => costPence(parts))).toEqual(
          costPence(recurring) === 0 ? [] : [costPence(recurring)],
        )
      }),
    )
  })

  it('term-time costs its weeks, over whole years as over one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 51 }), fc.integer({ min: 1, max: 4 }), (weeksAYear, years) => {
        const endsOn = addDays(addMonths('2026-09-01', 12 * years), -1)
        const line = { ...weekly, startsOn: '2026-09-01', endsOn, weeksAYear }
        const sum = Array.from({ length: years }, (_, year) =>
          penceInYear(line, addMonths('2026-09-01', 12 * year)),
        )
        expect(sum).toEqual(sum.map(() => 10_000 * weeksAYear))
      }),
    )
  })
})

it.each([
  [{}, 'yearly'],
  [{ frequency: 'one_off' as const }, 'one_off'],
  [{ frequency: 'one_off' as const, endsOn: '2026-12-02' }, 'one_off'],
  [{ endsOn: '2027-11-29' }, 'part_year'],
  [{ endsOn: '2027-11-30' }, 'yearly'],
  [{ startsOn: null, endsOn: '2027-02-28' }, 'yearly'],
  [{ weeksAYear: 39 }, 'term_time'],
  [{ weeksAYear: 39, endsOn: '2027-07-20' }, 'part_year'],
  [{ weeksAYear: 39, endsOn: '2029-07-20' }, 'term_time'],
  [{ weeksAYear: 39, frequency: 'annual' as const }, 'yearly'],
])('%j is %s', (changes, kind) => {
  expect(kindOfMoney({ ...weekly, ...changes })).toBe(kind)
})
