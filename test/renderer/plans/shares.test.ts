import fc from 'fast-check'
import { expect, test } from 'vitest'
import { costWords } from '../../../renderer/plans/cost-words.ts'
import { followCost, healthPercentOf, sharesByPercent, withHealth } from '../../../renderer/plans/shares.ts'

const amount = fc.integer({ min: 0, max: 10_000_000_000 })
const percent = fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 100)

test('any percentage of any amount shares out all of it', () => {
  fc.assert(
    fc.property(amount, percent, (annual, health) => {
      const { healthPence, socialCarePence } = sharesByPercent(annual, health)
      expect(healthPence + socialCarePence).toBe(annual)
      expect(Math.min(healthPence, socialCarePence)).toBeGreaterThanOrEqual(0)
    }),
  )
})

test('a percentage that is typed comes back as it was typed', () => {
  expect(healthPercentOf(sharesByPercent(1_391_600, 56.6))).toBe(56.6)
  expect(healthPercentOf({ healthPence: 0, socialCarePence: 0 })).toBeNull()
})

test('a percentage outside 0 to 100 is held to it', () => {
  expect(sharesByPercent(100, 120)).toEqual({ healthPence: 100, socialCarePence: 0 })
  expect(sharesByPercent(100, -5)).toEqual({ healthPence: 0, socialCarePence: 100 })
})

test('setting health’s amount leaves the rest to the council, never less than nothing', () => {
  expect(withHealth(1000, 300)).toEqual({ healthPence: 300, socialCarePence: 700 })
  expect(withHealth(1000, 1300)).toEqual({ healthPence: 1300, socialCarePence: 0 })
})

test('when the cost changes, a split that added up still adds up', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000_000 }), percent, amount, (before, health, after) => {
      const next = followCost(before, after, sharesByPercent(before, health))
      expect(next.healthPence + next.socialCarePence).toBe(after)
    }),
  )
})

test('when the cost changes, a split that did not add up is left for a person', () => {
  const wrong = { healthPence: 100, socialCarePence: 100 }
  expect(followCost(300, 600, wrong)).toBe(wrong)
})

test.each([
  [
    { unitPence: 1700, unitsHundredths: 1400, unitName: 'hour', frequency: 'weekly' },
    '14 hours at £17, every week',
  ],
  [
    { unitPence: 1700, unitsHundredths: 250, unitName: 'hour', frequency: 'weekly' },
    '2.5 hours at £17, every week',
  ],
  [
    { unitPence: 2500, unitsHundredths: 400, unitName: 'evenings', frequency: 'weekly' },
    '4 evenings at £25, every week',
  ],
  [{ unitPence: 64_000, unitsHundredths: 100, unitName: '', frequency: 'one_off' }, '£640 once'],
  [
    { unitPence: 500, unitsHundredths: 300, unitName: '', frequency: 'monthly' },
    '3 times at £5, every month',
  ],
] as const)('says a cost as people do: %j', (line, words) => {
  expect(costWords(line)).toBe(words)
})
