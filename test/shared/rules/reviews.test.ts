import { describe, expect, it } from 'vitest'
import { dueReviews, isJoint, meets, reviewDuties } from '../../../shared/rules/reviews.ts'
import type { ReviewFacts } from '../../../shared/rules/reviews.ts'

const never: ReviewFacts = {
  startsOn: '2026-12-01',
  pays: { health: false, socialCare: false },
  section117: false,
  reviewOn: null,
  planned: { health: null, socialCare: null },
  last: { health: null, socialCare: null },
  lastTogether: null,
}
const health = { health: true, socialCare: false }
const council = { health: false, socialCare: true }
const both = { health: true, socialCare: true }

const told = (facts: Partial<ReviewFacts>): string[] =>
  dueReviews({ ...never, ...facts }).map(({ basis, lastOn, dueOn }) => `${basis} ${lastOn} ${dueOn}`)

describe('when a review is due', () => {
  it.each<[what: string, facts: Partial<ReviewFacts>, due: string[]]>([
    // SI 2013/1617 reg 14: within three months, then at least every twelve.
    ['health, first', { pays: health }, ['health 2027-03-01 2027-03-01']],
    [
      'health, after one',
      { pays: health, last: { health: '2027-02-22', socialCare: null } },
      ['health 2028-02-22 2028-02-22'],
    ],
    // SI 2014/2871 reg 7: within six months, then at least every twelve.
    ['the council, first', { pays: council }, ['council 2027-06-01 2027-06-01']],
    [
      'the council, after one',
      { pays: council, last: { health: null, socialCare: '2027-06-01' } },
      ['council 2028-06-01 2028-06-01'],
    ],
    // Each month as it is: 31 August and six months is the last of February.
    [
      '31 August and six months, of a year of 365 days',
      { startsOn: '2026-08-31', pays: council },
      ['council 2027-02-28 2027-02-26'],
    ],
    [
      '31 August and six months, of a leap year',
      { startsOn: '2027-08-31', pays: council },
      ['council 2028-02-29 2028-02-29'],
    ],
    [
      '30 November and three months',
      { startsOn: '2026-11-30', pays: health },
      ['health 2027-02-28 2027-02-26'],
    ],
    [
      '29 February and twelve months',
      { pays: health, last: { health: '2028-02-29', socialCare: null } },
      ['health 2029-02-28 2029-02-28'],
    ],
    [
      'three months on Easter Monday: the Thursday before Good Friday',
      { startsOn: '2026-12-29', pays: health },
      ['health 2027-03-29 2027-03-25'],
    ],
    [
      'six months on Christmas Day',
      { startsOn: '2026-06-25', pays: council },
      ['council 2026-12-25 2026-12-24'],
    ],
    // DOMAIN §6.1: section 117 after-care yearly, and both owe it.
    ['section 117, first', { section117: true }, ['section_117 2027-12-01 2027-12-01']],
    [
      'section 117, which each reviewed alone',
      { section117: true, last: { health: '2027-03-01', socialCare: '2027-05-03' } },
      ['section_117 2027-12-01 2027-12-01'],
    ],
    [
      'section 117, which both reviewed together',
      { section117: true, lastTogether: '2027-03-01' },
      ['section_117 2028-03-01 2028-03-01'],
    ],
    ['the decision’s own day', { reviewOn: '2027-02-27' }, ['decided 2027-02-27 2027-02-26']],
    [
      'an earlier day that the plan promises',
      { pays: health, planned: { health: '2027-01-18', socialCare: null } },
      ['health 2027-01-18 2027-01-18'],
    ],
    [
      'a later day that the plan gives does not put it off',
      { pays: health, planned: { health: '2027-04-01', socialCare: null } },
      ['health 2027-03-01 2027-03-01'],
    ],
    [
      'what the plan promised was for the first',
      {
        pays: health,
        planned: { health: '2027-01-18', socialCare: null },
        last: { health: '2027-01-18', socialCare: null },
      },
      ['health 2028-01-18 2028-01-18'],
    ],
    [
      'all of them, the earliest first',
      { pays: both, section117: true, reviewOn: '2027-01-11' },
      [
        'decided 2027-01-11 2027-01-11',
        'health 2027-03-01 2027-03-01',
        'council 2027-06-01 2027-06-01',
        'section_117 2027-12-01 2027-12-01',
      ],
    ],
    ['nobody pays and no day was set', {}, []],
  ])('%s', (_what, facts, due) => {
    expect(told(facts)).toEqual(due)
  })

  it('says the law of each', () => {
    expect(Object.values(reviewDuties).map(({ first, next, from }) => [first, next, from])).toEqual([
      [3, 12, '2013-08-01'],
      [6, 12, '2015-04-01'],
      [12, 12, '1983-09-30'],
      [null, null, null],
    ])
  })
})

describe('one review for both', () => {
  const due = dueReviews({ ...never, pays: both, section117: true, reviewOn: '2027-02-22' })
  const said = (tookPart: Parameters<typeof meets>[2]): string[] =>
    meets(due, '2027-02-22', tookPart).map(({ basis, met }) => `${basis} ${met}`)

  it('is each one’s own where both took part', () => {
    expect(said(['health', 'socialCare'])).toEqual([
      'decided true',
      'health true',
      'council true',
      'section_117 true',
    ])
    expect(isJoint(meets(due, '2027-02-22', ['health', 'socialCare']))).toBe(true)
  })

  it('leaves what an agency owes that took no part, and what both owe together', () => {
    expect(said(['health'])).toEqual(['decided true', 'health true', 'council false', 'section_117 false'])
    expect(meets(due, '2027-02-22', ['health']).map(({ absent }) => absent.join())).toEqual([
      '',
      '',
      'socialCare',
      'socialCare',
    ])
    expect(isJoint(meets(due, '2027-02-22', ['health']))).toBe(false)
  })

  it('is in time until the last day by the law, whatever the working day before it', () => {
    const weekend = dueReviews({ ...never, startsOn: '2026-11-30', pays: health })
    expect(meets(weekend, '2027-02-28', ['health'])[0]?.inTime).toBe(true)
    expect(meets(weekend, '2027-03-01', ['health'])[0]?.inTime).toBe(false)
  })
})
