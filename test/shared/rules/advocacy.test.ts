import { expect, test } from 'vitest'
import { advocacyDuties } from '../../../shared/rules/advocacy.ts'
import type { AdvocacyFacts } from '../../../shared/rules/advocacy.ts'

type Together = AdvocacyFacts['together']

const facts = (
  together: Partial<Together>,
  over: Partial<Omit<AdvocacyFacts, 'together'>> = {},
): AdvocacyFacts => ({
  together: { difficulty: null, appropriatePerson: null, longStay: null, ...together },
  offers: [],
  capacity: { basis: 'assumed' },
  frameworks: ['care_act_s9'],
  ...over,
})
const said = (of: AdvocacyFacts) =>
  advocacyDuties(of).map(({ law, asks, state }) => `${law} ${asks} ${state}`)
const advocate = (over: Partial<AdvocacyFacts['offers'][number]> = {}) =>
  ({ kind: 'advocacy', under: 'care_act', answer: 'accepted', endedOn: null, ...over }) as const

test('where nobody has said how it is for them, it is asked, and where the council does nothing it is not', () => {
  expect(said(facts({}))).toEqual(['care_act_s67 ask unmet'])
  expect(said(facts({ difficulty: 'yes' }))).toEqual(['care_act_s67 ask unmet'])
  expect(said(facts({}, { frameworks: ['mha_s117'] }))).toEqual([])
})

test('with substantial difficulty and nobody appropriate, one must be arranged', () => {
  const must = { difficulty: 'yes', appropriatePerson: 'no' } as const
  expect(said(facts(must))).toEqual(['care_act_s67 must unmet'])
  expect(said(facts(must, { offers: [advocate({ answer: 'waiting' })] }))).toEqual([
    'care_act_s67 must offered',
  ])
  expect(said(facts(must, { offers: [advocate()] }))).toEqual(['care_act_s67 must met'])
  expect(said(facts(must, { offers: [advocate({ endedOn: '2026-11-01' })] }))).toEqual([
    'care_act_s67 must unmet',
  ])
  expect(said(facts(must, { offers: [advocate({ under: 'other' })] }))).toEqual(['care_act_s67 must unmet'])
  expect(said(facts(must, { frameworks: ['care_act_s9', 'care_act_s42'] }))).toEqual([
    'care_act_s67 must unmet',
    'care_act_s68 must unmet',
  ])
})

test('somebody appropriate is enough, but not where a long stay may come of the plan', () => {
  const supported = { difficulty: 'yes', appropriatePerson: 'yes' } as const
  expect(said(facts(supported))).toEqual([])
  expect(
    said(facts({ ...supported, longStay: 'yes' }, { frameworks: ['care_act_s9', 'care_act_s42'] })),
  ).toEqual(['care_act_s67 must unmet'])
  expect(said(facts({ ...supported, difficulty: 'no' }))).toEqual([])
})

test('whoever lacks capacity and has nobody to be consulted has an IMCA for a long stay, and no other advocate meets it', () => {
  const lacks = { capacity: { basis: 'lacks' }, frameworks: [] } as const
  const alone = { appropriatePerson: 'no', longStay: 'yes' } as const
  expect(said(facts(alone, lacks))).toEqual(['mca_imca must unmet'])
  expect(said(facts(alone, { ...lacks, offers: [advocate()] }))).toEqual(['mca_imca must unmet'])
  expect(
    said(facts(alone, { ...lacks, offers: [advocate({ under: 'imca', answer: 'appointed' })] })),
  ).toEqual(['mca_imca must met'])
  expect(said(facts({}, lacks))).toEqual(['mca_imca ask unmet'])
  expect(said(facts({ ...alone, longStay: 'no' }, lacks))).toEqual([])
  expect(said(facts({ ...alone, appropriatePerson: 'yes' }, lacks))).toEqual([])
  expect(said(facts(alone, { frameworks: [] }))).toEqual([])
})

test('under a community treatment order they must be told about an IMHA', () => {
  const order = { frameworks: ['mha_cto'] } as const
  expect(said(facts({}, order))).toEqual(['mha_imha told unmet'])
  const declined = advocate({ under: 'imha', answer: 'declined' })
  expect(said(facts({}, { ...order, offers: [declined] }))).toEqual(['mha_imha told met'])
})
