import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  annualise,
  formatPence,
  parsePounds,
  penceInYear,
  splitByPercent,
  splitByShares,
  weeklyEquivalent,
} from '../../../shared/kernel/money.ts'
import type { Cost } from '../../../shared/kernel/money.ts'

const pence = fc.integer({ min: 0, max: 10_000_000_000 })

describe('formatPence', () => {
  it.each([
    [1_237_600, '£12,376'],
    [1_237_650, '£12,376.50'],
    [5, '£0.05'],
    [0, '£0'],
    [-30_000, '-£300'],
    [-5, '-£0.05'],
    [123_456_789_00, '£123,456,789'],
    [99_900, '£999'],
    [100_000, '£1,000'],
  ])('writes %d as %s', (value, text) => {
    expect(formatPence(value)).toBe(text)
  })

  it('is read back as the same amount', () => {
    fc.assert(
      fc.property(pence, (value) => {
        expect(parsePounds(formatPence(value))).toEqual({ pence: value })
      }),
    )
  })
})

describe('parsePounds', () => {
  it.each([
    ['£1,200', 120_000],
    ['1200', 120_000],
    ['1200.5', 120_050],
    ['£12,376.50', 1_237_650],
    [' £ 1,200.00 ', 120_000],
    ['£\u00A01,200', 120_000],
    ['0.00', 0],
    ['-0.00', 0],
  ])('reads %j', (text, value) => {
    expect(parsePounds(text)).toEqual({ pence: value })
  })

  it.each(['(300.00)', '-£300.00', '£-300', '\u2212300', '300-', '£ -300', '(£1,200)'])(
    'refuses the negative %j',
    (text) => {
      expect(parsePounds(text)).toEqual({ error: 'negative amount' })
    },
  )

  it.each([
    'twelve thousand',
    'n/a',
    '£12k',
    '1.200,00',
    '1,20',
    '12-00',
    '1 200',
    '$12',
    '€12',
    '1.2E+04',
    '1.005',
    '£',
    '-',
    '.',
    '1..2',
    '1,2,3',
    '\uFFFD5',
    'Â£5.00',
    '=1+1',
    'NaN',
    'Infinity',
    '0x10',
    '١٢',
  ])('does not guess at %j', (text) => {
    expect(parsePounds(text)).toEqual({ error: 'not an amount' })
  })

  it('tells a blank from an amount, and refuses what no budget holds', () => {
    expect(parsePounds(' \u00A0 ')).toEqual({ error: 'missing' })
    expect(parsePounds('£100,000,000.01')).toEqual({ error: 'too large' })
  })

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(() => parsePounds(text)).not.toThrow()
      }),
    )
  })
})

describe('splitting', () => {
  const percents = fc
    .array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 0, maxLength: 5 })
    .map((cuts) => [0, ...cuts.toSorted((a, b) => a - b), 1_000_000])
    .map((cuts) => cuts.slice(1).map((cut, index) => (cut - (cuts[index] ?? 0)) / 10_000))

  it('sums to the total, penny for penny, for any percentages that make 100', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000_000, max: 10_000_000_000 }), percents, (total, parts) => {
        const split = splitByPercent(total, parts)
        expect(split.reduce((sum, part) => sum + part, 0)).toBe(total)
        for (const [index, part] of split.entries()) {
          expect(Math.abs(part - (total * (parts[index] ?? 0)) / 100)).toBeLessThan(1.001)
        }
      }),
    )
  })

  it('gives the penny left over to the largest remainder, the earlier one first', () => {
    expect(splitByPercent(1, [50, 50])).toEqual([1, 0])
    expect(splitByPercent(100, [33.3333, 33.3333, 33.3334])).toEqual([33, 33, 34])
    expect(splitByPercent(1_001, [60, 40])).toEqual([601, 400])
    expect(splitByShares(100, [1, 1, 1])).toEqual([34, 33, 33])
  })

  it('refuses percentages that do not make 100, or are negative', () => {
    expect(() => splitByPercent(100, [50, 49.9999])).toThrow(RangeError)
    expect(() => splitByPercent(100, [])).toThrow(RangeError)
    expect(() => splitByPercent(100, [150, -50])).toThrow(RangeError)
  })

  it('has somewhere to put the money when no share is given', () => {
    expect(splitByShares(500, [0, 0])).toEqual([500, 0])
  })
})

describe('annualise', () => {
  const cost = (changes: Partial<Cost>): Cost => ({
    unitPence: 1_850,
    unitsHundredths: 350,
    frequency: 'weekly',
    startsOn: '2026-12-01',
    endsOn: null,
    ...changes,
  })

  it.each([
    ['weekly', 336_700],
    ['fortnightly', 168_350],
    ['four_weekly', 84_175],
    ['monthly', 77_700],
    ['quarterly', 25_900],
    ['annual', 6_475],
    ['one_off', 6_475],
  ] as const)('makes a year of a %s cost', (frequency, expected) => {
    expect(annualise(cost({ frequency })).annualPence).toBe(expected)
    expect(annualise(cost({ frequency })).fullYearPence).toBe(expected)
  })

  it('counts what ends within the year by its days, and keeps the full-year figure', () => {
    // 1 December to 28 February is 90 of 365 days.
    const { annualPence, fullYearPence, weeklyPence } = annualise(cost({ endsOn: '2027-02-28' }))
    expect(annualPence).toBe(Math.round((336_700 * 90) / 365))
    expect({ fullYearPence, weeklyPence }).toEqual({ fullYearPence: 336_700, weeklyPence: 6_475 })
  })

  it('takes a cost without dates as a whole year', () => {
    expect(annualise(cost({ startsOn: null })).annualPence).toBe(336_700)
  })

  it('rounds once, halves up', () => {
    expect(annualise(cost({ unitPence: 1, unitsHundredths: 50, frequency: 'annual' })).annualPence).toBe(1)
    expect(annualise(cost({ unitPence: 1, unitsHundredths: 49, frequency: 'annual' })).annualPence).toBe(0)
  })

  it('gives the part-year effect in a financial year, and the rest in the next', () => {
    const first = penceInYear(cost({}), '2026-04-01')
    expect(first).toBe(Math.round((336_700 * 121) / 365))
    expect(penceInYear(cost({}), '2027-04-01')).toBe(336_700)
    expect(penceInYear(cost({ endsOn: '2026-12-31' }), '2027-04-01')).toBe(0)
    expect(penceInYear(cost({}), '2025-04-01')).toBe(0)
  })

  it('counts a one-off in the year it falls in, and in no other', () => {
    const oneOff = cost({ frequency: 'one_off' })
    expect(penceInYear(oneOff, '2026-04-01')).toBe(6_475)
    expect(penceInYear(oneOff, '2027-04-01')).toBe(0)
    expect(penceInYear(oneOff, '2025-04-01')).toBe(0)
  })

  it('never counts more in a year than the whole year costs', () => {
    const dates = fc.date({ min: new Date('2020-01-01'), max: new Date('2032-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(pence, dates, dates, dates, (unitPence, a, b, year) => {
        const [startsOn, endsOn, yearStartsOn] = [a, b, year].map((date) => date.toISOString().slice(0, 10))
        if (startsOn === undefined || endsOn === undefined || yearStartsOn === undefined) return
        const spent = penceInYear(cost({ unitPence, startsOn, endsOn }), yearStartsOn)
        expect(spent).toBeGreaterThanOrEqual(0)
        expect(spent).toBeLessThanOrEqual(annualise(cost({ unitPence })).fullYearPence)
      }),
    )
  })

  it('has a weekly equivalent of a fifty-second', () => {
    expect(weeklyEquivalent(5_200)).toBe(100)
    expect(weeklyEquivalent(5_226)).toBe(101)
  })
})
