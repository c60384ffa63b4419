import { expect, test } from 'vitest'
import { lineNotes, yearNotes } from '../../../renderer/plans/line-notes.ts'
import { differenceWords, rateWords } from '../../../renderer/plans/plan-figures.tsx'
import { newId } from '../../../shared/kernel/ids.ts'
import { planMoney } from '../../../shared/plan-money.ts'
import { emptyLine } from '../../../shared/plans.ts'
import type { BudgetLine } from '../../../shared/plans.ts'

const line: BudgetLine = {
  ...emptyLine,
  id: newId(),
  position: 1,
  version: 1,
  unitPence: 1000,
  annualPence: 52_000,
  balancePence: 0,
}

test('says under a line what it replaces and cost, what speaks for it, and what is charged', () => {
  const notes = lineNotes({
    ...line,
    provider: 'Fell Support',
    replaces: 'Sitting visits',
    replacesPence: 728_000,
    evidence: 'experience',
    evidenceNote: 'She sleeps when she sings',
    contributionPence: 6_000,
  })
  expect(notes).toEqual([
    'Fell Support · £10 every week',
    'Instead of: Sitting visits, which cost £7,280 a year',
    'The person’s own experience: She sleeps when she sings',
    '£60 a year is charged to the person, towards the council’s part',
  ])
  expect(lineNotes(line)).toEqual(['£10 every week'])
})

test('tells a week, a part of a year and a single payment apart', () => {
  expect(yearNotes(line)).toEqual(['a year', '£10 a week'])
  const part = { ...line, startsOn: '2026-12-01', endsOn: '2027-02-28' }
  expect(yearNotes(part)).toEqual(['for part of a year', '£10 a week', '£520 in a full year'])
  expect(yearNotes({ ...line, frequency: 'one_off' })).toEqual(['once'])
  expect(yearNotes({ ...line, weeksAYear: 39 })).toEqual(['a year, for 39 weeks of it'])
})

test('sums the rate of a plan in words', () => {
  const charged = { ...line, socialCarePence: 52_000, contributionPence: 6_000 }
  expect(rateWords({ money: planMoney([charged, { ...line, frequency: 'one_off' }], null) })).toBe(
    '£10 a week, £520 every full year; £10 once; £60 a year charged to the person.',
  )
})

test.each([
  [{ indicative: null, final: 100 }, 'none indicated'],
  [{ indicative: 100, final: 100 }, 'the same'],
  [{ indicative: 100, final: 150 }, '£0.50 over'],
  [{ indicative: 150, final: 100 }, '£0.50 under'],
])('says how the final budget differs from the indicative: %j', (row, words) => {
  expect(differenceWords(row)).toBe(words)
})
