import { describe, expect, test } from 'vitest'
import { newId } from '../../shared/kernel/ids.ts'
import { planGaps, riskGaps, riskMissing, viewGaps } from '../../shared/readiness.ts'
import type { CaseWords } from '../../shared/readiness.ts'
import { emptyRisk } from '../../shared/risks.ts'
import type { Option, RiskBody } from '../../shared/risks.ts'

const words: CaseWords = { words: 'I want to sing.', wordsSource: 'attended', wordsNote: '' }

const option = (doingNothing: boolean): Option => ({
  id: newId(),
  title: doingNothing ? 'Nothing changes' : 'Go to choir',
  doingNothing,
  person: '',
  health: '',
  socialCare: '',
})

const ready: RiskBody = {
  ...emptyRisk,
  activity: 'Go to choir by bus',
  why: 'It was her life',
  costOfNotDoing: ['She stays in'],
  options: [option(false), option(true)],
  pitfalls: [{ id: newId(), category: 'suicide_self_harm', text: 'Has harmed herself before', toWhom: '' }],
  safetyNets: [{ id: newId(), kind: 'control', text: 'A friend meets her' }],
  capacity: { ...emptyRisk.capacity, basis: 'assumed', note: 'Nobody doubts it' },
}

describe('a risk decision', () => {
  test('with everything said lacks nothing', () => {
    expect(riskMissing(ready, words)).toEqual([])
  })

  // DOMAIN §2.1, and the guardrails of §2.4, §2.5 and §2.7.
  test.each<[string, Partial<RiskBody>, string]>([
    ['no activity', { activity: ' ' }, 'What they want to do'],
    ['no reason', { why: '' }, 'Why they want to do it'],
    ['no cost of not doing it', { costOfNotDoing: [] }, 'What not doing it would cost'],
    ['one option', { options: [option(true)] }, 'At least two options, one of them doing nothing'],
    ['no doing nothing', { options: [option(false), option(false)] }, 'Which option is doing nothing'],
    ['two doing nothing', { options: [option(true), option(true)] }, 'Only one option can be doing nothing'],
    ['no pitfall', { pitfalls: [] }, 'What could go wrong'],
    ['no safety net', { safetyNets: [] }, 'What will be in place'],
    ['capacity unrecorded', { capacity: emptyRisk.capacity }, 'Whether they have capacity for this decision'],
    [
      'capacity assumed without a why',
      { capacity: { ...ready.capacity, note: '' } },
      'Why capacity is assumed',
    ],
    [
      'capacity assessed by nobody',
      { capacity: { ...ready.capacity, basis: 'assessed', note: '' } },
      'Who assessed capacity, when and how',
    ],
    [
      'capacity lacking',
      { capacity: { ...ready.capacity, basis: 'lacks' } },
      'They lack capacity for this decision: it is made in their best interests, not as a risk they choose',
    ],
    [
      'capacity lacking, in their best interests, assessed by nobody',
      { capacity: { ...ready.capacity, basis: 'lacks', note: '' }, frameworks: ['mca_best_interests'] },
      'Who assessed capacity, when and how',
    ],
    [
      'a decision that some call unwise, and no basis for capacity',
      { capacity: { ...emptyRisk.capacity, unwiseDecision: true } },
      'Whether they have capacity for this decision',
    ],
    [
      'a decision that some call unwise, and capacity for nothing in particular',
      { capacity: { ...ready.capacity, unwiseDecision: true, question: '' } },
      'The question that their capacity was considered for, since some call the decision unwise',
    ],
  ])('with %s says so, and nothing else', (_, change, missing) => {
    expect(riskMissing({ ...ready, ...change }, words)).toEqual([missing])
  })

  test('warns of support taken away without agreement, but is not held up by it', () => {
    expect(riskMissing({ ...ready, removesSupportWithoutAgreement: true }, words)).toEqual([])
  })

  test('lets a decision in their best interests be made for someone who lacks capacity for it', () => {
    const best = { ...ready, capacity: { ...ready.capacity, basis: 'lacks' as const } }
    expect(riskMissing({ ...best, frameworks: ['mca_best_interests'] }, words)).toEqual([])
  })

  test.each<[string, CaseWords, boolean]>([
    ['words', words, true],
    ['no words though sought', { ...words, words: '' }, false],
    ['no words, not sought, and no reason', { words: '', wordsSource: 'not_sought', wordsNote: '' }, false],
    ['no words, not sought, with a reason', { words: '', wordsSource: 'not_sought', wordsNote: 'Ill' }, true],
    ['a note, but words were sought', { words: '', wordsSource: 'letter', wordsNote: 'Lost' }, false],
  ])('with %s', (_, said, isEnough) => {
    const missing = isEnough ? [] : ['The person’s own words, or why they were not asked']
    expect(riskMissing(ready, said)).toEqual(missing)
  })
})

describe('a plan', () => {
  const finding = { rule: 'J1', line: null, source: '', message: 'Record the basis of the split.' }

  test('lacks a budget, and whatever a blocking rule says, once', () => {
    const block = { ...finding, effect: 'block' as const }
    expect(planGaps({ lines: [], findings: [block, block] }).map(({ what }) => what)).toEqual([
      'A budget, line by line',
      'Record the basis of the split.',
    ])
  })

  test('is not held up by a warning', () => {
    expect(planGaps({ lines: [{}], findings: [{ ...finding, effect: 'warn' }] })).toEqual([])
  })
})

describe('where what is missing is mended', () => {
  test('has the views of both agencies, unless an option has them', () => {
    const silent = {
      ...ready,
      healthView: '',
      socialCareView: '',
      options: ready.options.map((option) => ({ ...option, health: '', socialCare: '' })),
    }
    expect(viewGaps(silent).map(({ place }) => place)).toEqual(['healthView', 'socialCareView'])
    expect(viewGaps({ ...silent, healthView: 'A risk worth taking' })).toHaveLength(1)
    const seen = silent.options.map((option) => ({ ...option, health: 'Yes', socialCare: 'Yes' }))
    expect(viewGaps({ ...silent, options: seen })).toEqual([])
  })

  test('has a place for every gap of the risk decision', () => {
    const bare = { ...ready, activity: '', why: '', costOfNotDoing: [], options: [], pitfalls: [] }
    const places = riskGaps(bare, { words: '', wordsSource: 'attended', wordsNote: '' }).map(
      ({ place }) => place,
    )
    expect(places).toEqual(['words', 'activity', 'why', 'costs', 'options', 'pitfalls'])
  })

  test('has the rule’s own finding, and its line', () => {
    const finding = {
      rule: 'N3',
      effect: 'block',
      line: 'l1',
      message: 'Not with health money',
      source: '',
    } as const
    const whole = { ...finding, rule: 'J1', line: null, message: 'The split does not add up' } as const
    expect(planGaps({ lines: [{}], findings: [finding, whole, { ...finding, line: 'l2' }] })).toEqual([
      { what: 'Not with health money', place: 'rule-N3-l1' },
      { what: 'The split does not add up', place: 'rule-J1' },
    ])
  })
})
