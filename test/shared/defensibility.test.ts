import { expect, test } from 'vitest'
import { defensibility } from '../../shared/defensibility.ts'
import type { DefensibilityFacts } from '../../shared/defensibility.ts'
import { newId } from '../../shared/kernel/ids.ts'
import { emptyRisk } from '../../shared/risks.ts'
import type { RiskBody } from '../../shared/risks.ts'

const option = (doingNothing: boolean): RiskBody['options'][number] => ({
  id: newId(),
  title: 'Choir',
  doingNothing,
  person: '',
  health: '',
  socialCare: '',
})

const risk: RiskBody = {
  ...emptyRisk,
  options: [option(false), option(true)],
  benefits: ['She sings'],
  costOfNotDoing: ['She stays in'],
  history: 'Went alone until May',
  pitfalls: [{ id: newId(), category: 'suicide_self_harm', text: 'Has harmed herself', toWhom: '' }],
  safetyNets: (['early_sign', 'control', 'crisis_contact'] as const).map((kind) => ({
    id: newId(),
    kind,
    text: 'A friend meets her',
  })),
  contingency: 'Her sister comes',
  stopTriggers: ['Two missed Thursdays'],
  formulation: 'Loneliness feeds it',
  healthView: 'For it',
  socialCareView: 'For it',
  capacity: { ...emptyRisk.capacity, question: 'Go by bus?', basis: 'assumed', note: 'Nobody doubts it' },
  frameworks: ['mha_s117'],
  informationGiven: 'The plan, in large print',
  whoTells: 'Jo Pell',
  howTold: 'At home',
}
const words = { words: 'I want to sing.', wordsSource: 'attended' as const, wordsNote: '' }
const facts: DefensibilityFacts = {
  words,
  risk,
  plan: { lines: [], findings: [] },
  reasons: 'It is her life.',
}
const block = { rule: 'J1', effect: 'block' as const, line: null, message: '', source: '' }
const line = {} as DefensibilityFacts['plan']['lines'][number]
const ready: DefensibilityFacts = { ...facts, plan: { lines: [line], findings: [] } }

const lacksOf = (changed: DefensibilityFacts) =>
  defensibility(changed).flatMap(({ id, lacks }) => lacks.map((what) => `${id}: ${what}`))

test('names the seven points of DOMAIN §2.6, and lacks nothing when all of it is recorded', () => {
  expect(defensibility(ready).map(({ id }) => id)).toEqual([
    'steps',
    'capacity',
    'methods',
    'information',
    'communicated',
    'policy',
    'proactive',
  ])
  expect(lacksOf(ready)).toEqual([])
})

test.each<[string, Partial<RiskBody>, string[]]>([
  ['one option', { options: [option(true)] }, ['steps: two options or more']],
  [
    'nobody weighed doing nothing',
    { options: [option(false), option(false)] },
    ['steps: doing nothing, weighed with the others'],
  ],
  [
    'only a control',
    { safetyNets: risk.safetyNets.filter(({ kind }) => kind === 'control') },
    ['proactive: early warning signs', 'proactive: who to call in a crisis'],
  ],
  [
    'no capacity recorded',
    { capacity: { ...emptyRisk.capacity, question: 'Go by bus?' } },
    ['capacity: whether they have capacity for it'],
  ],
  [
    'capacity assumed without why, for no question',
    { capacity: { ...emptyRisk.capacity, basis: 'assumed' } },
    ['capacity: the decision as a question', 'capacity: how that was reached'],
  ],
  ['health is silent', { healthView: ' ' }, ['methods: health’s view']],
  ['social care is silent', { socialCareView: '' }, ['methods: the council’s view']],
  ['no formulation', { formulation: '' }, ['methods: a formulation']],
  ['no history', { history: '' }, ['information: what was tried before']],
  ['no benefit', { benefits: [] }, ['information: what it would bring']],
  ['no cost of not doing it', { costOfNotDoing: [] }, ['information: what not doing it would cost']],
  ['no pitfall', { pitfalls: [] }, ['information: what could go wrong']],
  [
    'nothing handed over',
    { informationGiven: '' },
    ['communicated: what the person was given to decide with'],
  ],
  ['nobody tells them', { whoTells: '' }, ['communicated: who tells them']],
  ['not said how', { howTold: '' }, ['communicated: how they are told']],
  ['no law', { frameworks: [] }, ['policy: the law it stands on']],
  ['no contingency', { contingency: '' }, ['proactive: what happens if it does not work out']],
  ['no stop', { stopTriggers: [] }, ['proactive: when to stop and think again']],
])('with %s says so, and nothing else', (_, change, lacks) => {
  expect(lacksOf({ ...ready, risk: { ...risk, ...change } })).toEqual(lacks)
})

test('asks for words, or for why they were not sought', () => {
  const lacking = ['methods: the person’s view, and how it was obtained']
  expect(lacksOf({ ...ready, words: { ...words, words: '' } })).toEqual(lacking)
  const notSought = { words: '', wordsSource: 'not_sought' as const, wordsNote: '' }
  expect(lacksOf({ ...ready, words: notSought })).toEqual(lacking)
  expect(lacksOf({ ...ready, words: { ...notSought, wordsNote: 'Too ill this week' } })).toEqual([])
})

test('asks for a plan that no rule stands against, and for reasons', () => {
  expect(lacksOf(facts)).toEqual(['policy: a plan to check against the rules'])
  expect(lacksOf({ ...ready, plan: { lines: [line], findings: [block] } })).toEqual([
    'policy: a plan that no rule stands against',
  ])
  const warned = { lines: [line], findings: [{ ...block, effect: 'warn' as const }] }
  expect(lacksOf({ ...ready, plan: warned })).toEqual([])
  expect(lacksOf({ ...ready, reasons: ' ' })).toEqual(['communicated: the reasons for the decision'])
})
