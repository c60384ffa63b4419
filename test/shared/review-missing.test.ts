import { describe, expect, it } from 'vitest'
import { emptyReview } from '../../shared/review-fields.ts'
import type { ReviewBody } from '../../shared/review-fields.ts'
import { reviewGaps } from '../../shared/review-missing.ts'
import { plannedIn } from '../../shared/review-money.ts'
import { promiseOf } from '../../shared/review-promise.ts'
import type { PromisedLine } from '../../shared/review-promise.ts'
import { decisionRecord } from '../support/documents/sample-record.ts'

const promise = promiseOf(decisionRecord, new Set())
const keys = (list: readonly { readonly key: string }[]): string[] => list.map(({ key }) => key)

const whole: ReviewBody = {
  ...emptyReview,
  outcomes: keys(promise.outcomes).map((key) => ({ key, result: 'met', note: '' })),
  conditions: keys(promise.conditions).map((key) => ({ key, result: 'kept', note: '' })),
  nets: keys(promise.nets).map((key) => ({ key, result: 'not_needed', note: '' })),
  triggers: keys(promise.triggers).map((key) => ({ key, result: 'not_fired', note: '' })),
  spent: keys(promise.lines).map((key) => ({ key, healthPence: 1, socialCarePence: 1, note: '' })),
  spentFrom: '2026-12-01',
  spentTo: '2027-02-28',
  hadHarm: 'none',
  words: 'I like it.',
  wordsSource: 'attended',
  healthView: 'Well.',
  socialCareView: 'Holds.',
  result: 'continue',
  why: 'It works.',
}
const first = <T>(list: readonly T[]): T => {
  const [one] = list
  if (one === undefined) throw new Error('none')
  return one
}

describe('what a review promises', () => {
  it('is what the record says, each with its place there', () => {
    expect(promise.nets.map(({ key, text }) => [key, text])).toEqual([
      ['/risk/safetyNets/0/text', 'Curtains shut before six'],
      ['/risk/safetyNets/1/text', 'Daylight trips first; Dee rings at nine'],
      ['/risk/safetyNets/2/text', 'Crisis line 01632 960 111, day and night'],
    ])
    expect(promise.triggers.map(({ text, from }) => [from, text])).toEqual([
      ['stop', 'Two evenings missed without word'],
    ])
    expect(promise.lines.map(({ text }) => text)).toEqual(
      decisionRecord.plan.lines.map((line) => line.description),
    )
  })

  it('asks whoever reads it for no answer to what it keeps from them', () => {
    const [net, ...nets] = decisionRecord.risk.safetyNets
    if (net === undefined) throw new Error('none')
    const cut = { ...net, text: '[Something is kept back here: Told in confidence]' }
    const risk = { ...decisionRecord.risk, safetyNets: [cut, ...nets] }
    const kept = promiseOf({ ...decisionRecord, risk }, new Set())
    expect(first(kept.nets).isKept).toBe(true)
    const others = { ...whole, nets: whole.nets.slice(1) }
    expect(reviewGaps(kept, others, [])).toEqual([])
    expect(reviewGaps(promise, others, []).map(({ place }) => place)).toEqual(['nets'])
  })

  it('is not told, nor asked for, where this reading keeps it', () => {
    const kept = promiseOf(decisionRecord, new Set(['/plan/lines/0/healthPence']))
    expect(first(kept.lines)).toMatchObject({ isKept: true, healthPence: 0, annualPence: 0, cost: null })
    const { spent: _spent, ...rest } = whole
    const others = { ...rest, spent: whole.spent.slice(1) }
    expect(reviewGaps(kept, others, [])).toEqual([])
    expect(reviewGaps(promise, others, []).map(({ place }) => place)).toEqual(['money'])
  })
})

describe('what a review lacks', () => {
  it('is nothing once each promise is answered', () => {
    expect(reviewGaps(promise, whole, [])).toEqual([])
  })

  it.each<[what: string, changes: Partial<ReviewBody>, place: string]>([
    ['no words, and nobody said how', { words: '' }, 'words'],
    ['not asked, and not why', { words: '', wordsSource: 'not_sought' }, 'words'],
    ['an outcome without an answer', { outcomes: [] }, 'outcomes'],
    [
      'an outcome not met, in no words',
      { outcomes: whole.outcomes.map((one) => ({ ...one, result: 'not' })) },
      'outcomes',
    ],
    ['a condition that nobody looked at', { conditions: [] }, 'conditions'],
    [
      'a condition not kept, and not why',
      { conditions: whole.conditions.map((one) => ({ ...one, result: 'not_kept' })) },
      'conditions',
    ],
    [
      'a safety net that failed, in no words',
      { nets: whole.nets.map((one) => ({ ...one, result: 'did_not_work' })) },
      'nets',
    ],
    [
      'a trigger that fired, in no words',
      { triggers: whole.triggers.map((one) => ({ ...one, result: 'fired' })) },
      'triggers',
    ],
    ['no days for the money', { spentFrom: null }, 'money'],
    ['days that end before they begin', { spentFrom: '2027-03-01' }, 'money'],
    [
      'money that is not known, and not why',
      { spent: whole.spent.map((one) => ({ ...one, healthPence: null })) },
      'money',
    ],
    ['nobody said whether there was harm', { hadHarm: null }, 'harm'],
    ['harm in no words', { hadHarm: 'some' }, 'harm'],
    ['no view of health', { healthView: ' ' }, 'views'],
    ['no view of the council', { socialCareView: '' }, 'views'],
    ['nothing is proposed', { result: null }, 'result'],
    ['proposed, and not why', { why: '' }, 'result'],
  ])('%s', (_what, changes, place) => {
    const places = reviewGaps(promise, { ...whole, ...changes }, []).map((gap) => gap.place)
    expect([...new Set(places)]).toEqual([place])
  })

  it('takes why money is not known for an answer', () => {
    const spent = whole.spent.map((one) => ({
      ...one,
      healthPence: null,
      socialCarePence: null,
      note: 'No invoice yet',
    }))
    expect(reviewGaps(promise, { ...whole, spent }, [])).toEqual([])
  })
})

describe('what the plan meant for some days', () => {
  // £100 a week from 1 December 2026: 364 days of a year of 52 weeks, over 365 or 366.
  const cost = {
    unitPence: 10_000,
    unitsHundredths: 100,
    frequency: 'weekly' as const,
    startsOn: '2026-12-01',
    endsOn: null,
  }
  const line: PromisedLine = {
    key: '/plan/lines/0',
    text: 'Help',
    isKept: false,
    lineNo: 1,
    cost,
    annualPence: 520_000,
    healthPence: 390_000,
    socialCarePence: 130_000,
  }
  const once: PromisedLine = {
    ...line,
    cost: { ...cost, frequency: 'one_off' },
    healthPence: 10_000,
    socialCarePence: 0,
  }

  it.each([
    ['a whole year', line, '2026-12-01', '2027-11-30', 390_000, 130_000],
    ['two whole years', line, '2026-12-01', '2028-11-30', 780_000, 260_000],
    ['seven days of it', line, '2026-12-01', '2026-12-07', 7_480, 2_493],
    ['days before it started count nothing', line, '2026-11-01', '2026-12-07', 7_480, 2_493],
    ['it had not started', line, '2026-10-01', '2026-11-30', 0, 0],
    ['paid once, in these days', once, '2026-11-01', '2026-12-31', 10_000, 0],
    ['paid once, on another day', once, '2027-01-01', '2027-12-31', 0, 0],
  ] as const)('%s', (_what, of, from, to, health, council) => {
    expect(plannedIn(of, from, to)).toEqual({ healthPence: health, socialCarePence: council })
  })

  it('is not known without days, nor where it may not be read', () => {
    expect(plannedIn(line, null, '2027-01-01')).toBeNull()
    expect(plannedIn(line, '2027-02-01', '2027-01-01')).toBeNull()
    expect(plannedIn({ ...line, cost: null }, '2026-12-01', '2027-01-01')).toBeNull()
  })
})
