import fc from 'fast-check'
import { expect, test } from 'vitest'
import { frequencyPerYear, penceInYear } from '../../shared/kernel/money.ts'
import type { CostedLine } from '../../shared/plan-money.ts'
import { financialYearOf, financialYears } from '../../shared/plan-sums.ts'

const helper: CostedLine = {
  unitPence: 10_000,
  unitsHundredths: 100,
  frequency: 'weekly',
  startsOn: null,
  endsOn: null,
  healthPence: 312_000,
  socialCarePence: 208_000,
  contributionPence: 0,
}
const once: CostedLine = { ...helper, frequency: 'one_off', healthPence: 10_000, socialCarePence: 0 }

test.each([
  ['2026-04-01', '2026-04-01'],
  ['2026-12-01', '2026-04-01'],
  ['2027-03-31', '2026-04-01'],
])('%s falls in the financial year from %s', (date, from) => {
  expect(financialYearOf(date)).toBe(from)
})

test('counts the first financial year from the start, and the next in full', () => {
  // 1 December 2026 to 31 March 2027 is 121 of 365 days.
  const [first, next] = financialYears([helper], '2026-12-01')
  const inFirst = Math.round((520_000 * 121) / 365)
  expect(first).toMatchObject({ from: '2026-04-01', to: '2027-03-31', balancePence: 0 })
  expect((first?.healthPence ?? 0) + (first?.socialCarePence ?? 0)).toBe(inFirst)
  expect(first?.healthPence).toBe(Math.round(inFirst * 0.6))
  expect(next).toMatchObject({ to: '2028-03-31', healthPence: 312_000, socialCarePence: 208_000 })
})

test('counts what is paid once in the year it is paid', () => {
  const [first, next] = financialYears([once], '2026-12-01')
  expect([first?.healthPence, next?.healthPence]).toEqual([10_000, 0])
})

test('says what nobody pays yet, and nothing while the plan has no start', () => {
  const [, next] = financialYears([{ ...helper, healthPence: 0 }], '2026-12-01')
  expect(next).toMatchObject({ healthPence: 0, socialCarePence: 208_000, balancePence: 312_000 })
  const [none] = financialYears([{ ...once, healthPence: 0 }], '2026-12-01')
  expect(none).toMatchObject({ healthPence: 0, socialCarePence: 0, balancePence: 10_000 })
  expect(financialYears([helper], null)).toEqual([])
})

const lines = fc.array(
  fc.record({
    unitPence: fc.integer({ min: 0, max: 1_000_000 }),
    unitsHundredths: fc.integer({ min: 0, max: 10_000 }),
    frequency: fc.constantFrom(...(Object.keys(frequencyPerYear) as CostedLine['frequency'][])),
    startsOn: fc.constant(null),
    endsOn: fc.constantFrom(null, '2027-01-31', '2027-06-30'),
    healthPence: fc.integer({ min: 0, max: 10_000_000 }),
    socialCarePence: fc.integer({ min: 0, max: 10_000_000 }),
    contributionPence: fc.constant(0),
  }),
  { maxLength: 8 },
)

test('the parts of every year sum, penny for penny, to what falls in it', () => {
  fc.assert(
    fc.property(lines, (some) => {
      for (const { from, healthPence, socialCarePence, balancePence } of financialYears(some, '2026-12-01')) {
        const all = some.reduce(
          (sum, line) => sum + penceInYear({ ...line, startsOn: '2026-12-01' }, from),
          0,
        )
        expect(healthPence + socialCarePence + balancePence).toBe(all)
      }
    }),
  )
})
