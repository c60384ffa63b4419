import { expect, it, test } from 'vitest'
import {
  moneyRows,
  moneyWords,
  spanWords,
  spendInShort,
  spendLines,
  spendOf,
} from '../../shared/money-words.ts'
import { planMoney } from '../../shared/plan-money.ts'
import type { CostedLine } from '../../shared/plan-money.ts'

const weekly: CostedLine = {
  unitPence: 10_000,
  unitsHundredths: 100,
  frequency: 'weekly',
  startsOn: '2026-12-01',
  endsOn: null,
  weeksAYear: null,
  healthPence: 520_000,
  socialCarePence: 0,
  contributionPence: 0,
}
const once: CostedLine = { ...weekly, frequency: 'one_off', unitPence: 64_000, healthPence: 64_000 }
const winter: CostedLine = { ...weekly, endsOn: '2027-02-28', healthPence: 128_219 }
const council: CostedLine = { ...once, healthPence: 0, socialCarePence: 64_000 }

it.each([
  [[], '£0'],
  [[weekly], '£5,200 a year'],
  [[once], '£640 once'],
  [[weekly, once], '£5,200 a year and £640 once'],
  [[winter], '£1,282.19 for part of a year'],
  [[winter, once], '£1,282.19 for part of a year and £640 once'],
  [[{ ...weekly, endsOn: '2027-11-30' }], '£5,200 for one year'],
  [[{ ...weekly, weeksAYear: 39, healthPence: 390_000 }], '£3,900 a year'],
  [[weekly, winter], '£6,482.19 in the first year and £5,200 in each later year'],
  [[weekly, winter, once], '£6,482.19 in the first year, £5,200 in each later year, and £640 once'],
  [[{ ...weekly, endsOn: '2028-05-31' }], '£5,200 in the first year and £2,600 in the second year'],
  [
    [weekly, { ...weekly, endsOn: '2029-11-30' }],
    '£10,400 in the first year, £10,400 in each of years 2 to 3, and £5,200 in each later year',
  ],
])('says “a year” only of what comes back every year (%#)', (lines, words) => {
  expect(moneyWords(planMoney(lines, null), 'cost')).toBe(words)
})

test('tells one agency’s money without what only the other pays', () => {
  const money = planMoney([weekly, council], null)
  expect([moneyWords(money, 'health'), moneyWords(money, 'socialCare')]).toEqual([
    '£5,200 a year',
    '£640 once',
  ])
  // The council's part ends; health's goes on unchanged, and is not told year by year.
  const half = { ...winter, healthPence: 0, socialCarePence: 128_219 }
  const both = planMoney([weekly, half], null)
  expect(moneyWords(both, 'health')).toBe('£5,200 a year')
  expect(moneyWords(both, 'socialCare')).toBe('£1,282.19 for part of a year')
})

test('sums in rows: the first year, each later one, and once apart', () => {
  const labels = (lines: readonly CostedLine[]) => moneyRows(planMoney(lines, null)).map(({ label }) => label)
  expect(labels([weekly])).toEqual(['First year, from 1 Dec 2026', 'Each later year'])
  expect(labels([weekly, once])).toEqual(['First year, from 1 Dec 2026', 'Each later year', 'Once'])
  expect(labels([once])).toEqual(['Once'])
  expect(labels([winter])).toEqual(['First year, from 1 Dec 2026', 'Each later year'])
  expect(labels([{ ...weekly, startsOn: null }])).toEqual(['First year', 'Each later year'])
  expect(labels([{ ...weekly, endsOn: '2028-05-31' }])).toEqual(['First year, from 1 Dec 2026', 'Year 2'])
})

test('says it in short for a line of a list', () => {
  const short = (lines: readonly CostedLine[]) => spendInShort(spendOf(planMoney(lines, null), 'paid'))
  expect(short([])).toBe('£0')
  expect(short([once])).toBe('£640 once')
  expect(short([weekly, once])).toBe('£5,200 a year + £640 once')
  expect(short([weekly, winter, once])).toBe('£6,482.19 first year + £640 once')
  expect(short([winter])).toBe('£1,282.19 for part of a year')
})

test('says one thing a sentence for easy read', () => {
  const spend = spendOf(planMoney([weekly, once], null), 'health')
  expect(spendLines('The NHS pays', spend)).toEqual([
    'The NHS pays £5,200 a year.',
    'The NHS pays £640 once.',
  ])
})

it.each([
  [weekly, 'a year'],
  [once, 'once'],
  [winter, 'for part of a year'],
  [{ ...weekly, weeksAYear: 39 }, 'a year, for 39 weeks of it'],
  [{ ...winter, weeksAYear: 10 }, 'for part of a year, 10 weeks'],
])('says of a line’s own figure what it is (%#)', (line, words) => {
  expect(spanWords(line)).toBe(words)
})
