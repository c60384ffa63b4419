import { expect, it } from 'vitest'
import { forbiddenCategories, offeredCategories } from '../../../shared/line-categories.ts'
import { forbiddenSpending } from '../../../shared/rules/forbidden-spending.ts'

it.each([
  ['Two bottles of wine a week', 'alcohol'],
  ['Rum', 'alcohol'],
  ['Cigarettes, twenty a day', 'tobacco'],
  ['Weekend betting', 'gambling'],
  ['Lottery tickets', 'gambling'],
  ['Repaying a loan', 'debt'],
  ['Rent arrears', 'debt'],
  ['Cannabis', 'illegal'],
  ['Private GP', 'primary_care'],
  ['Cosmetic surgery', 'surgery'],
  ['New dentures', 'dental'],
  ['Prescription charges', 'prescription_charge'],
])('finds what no health budget may buy: %s', (description, category) => {
  expect(forbiddenSpending(description)).toBe(category)
})

it.each([
  'Alcohol recovery group and lift',
  'Support worker for Friday evenings',
  'Adviser about debts, an hour a month',
  'Taxi to the dentist',
  'Stop smoking course',
  'Alcohol-free Thursday class',
  'Swim buddy, Bridie Maclennan, six hours a week',
  'Ginger biscuits for the stall',
  'Drum lessons',
  'Alphabet rug',
  'Spirited singing',
  'Allotment, tools and bus',
])('says nothing of help with a thing, nor of words that only look alike: %s', (description) => {
  expect(forbiddenSpending(description)).toBeNull()
})

it('offers kinds that people buy, and none that the law forbids', () => {
  for (const category of forbiddenCategories) expect(offeredCategories).not.toContain(category)
  expect(offeredCategories).toEqual(
    expect.arrayContaining([
      'personal_assistant',
      'support_worker',
      'home_care',
      'supported_living',
      'respite',
    ]),
  )
})
