import { describe, expect, test } from 'vitest'
import { newId } from '../../shared/kernel/ids.ts'
import { askedOf, riskMissing, viewGaps } from '../../shared/readiness.ts'
import { emptyRisk } from '../../shared/risks.ts'
import type { RiskBody } from '../../shared/risks.ts'

const words = { words: 'I want to sing.', wordsSource: 'attended', wordsNote: '' }
const unsaid = { words: '', wordsSource: 'not_sought', wordsNote: '' }
const option = (title: string, doingNothing: boolean) => ({
  id: newId(),
  title,
  doingNothing,
  person: '',
  health: '',
  socialCare: '',
})
// What every case starts with.
const fresh: RiskBody = { ...emptyRisk, options: [option('Nothing changes', true)] }

describe('what a panel asks of a case before it hears it', () => {
  test('is, of a multidisciplinary team, the person’s own words alone', () => {
    expect(riskMissing(fresh, words, 'multidisciplinary_team')).toEqual([])
    expect(riskMissing(fresh, unsaid, 'multidisciplinary_team')).toEqual([
      'The person’s own words, or why they were not asked',
    ])
    expect(askedOf('multidisciplinary_team', fresh, viewGaps(fresh))).toEqual([])
  })

  test('is, of a funding panel, both views but no options', () => {
    expect(riskMissing(fresh, words, 'funding')).toEqual([])
    expect(askedOf('funding', fresh, viewGaps(fresh)).map(({ place }) => place)).toEqual([
      'healthView',
      'socialCareView',
    ])
  })

  test('is all of a risk that somebody has begun to weigh, whatever the kind', () => {
    const begun = { ...fresh, options: [...fresh.options, option('Go to choir', false)] }
    const whole = riskMissing(begun, words)
    expect(whole).toContain('What could go wrong')
    expect(riskMissing(begun, words, 'multidisciplinary_team')).toEqual(whole)
    expect(askedOf('multidisciplinary_team', begun, viewGaps(begun))).toHaveLength(2)
  })

  test('is why capacity is doubted, once somebody doubts it', () => {
    const doubted: RiskBody = { ...fresh, capacity: { ...fresh.capacity, basis: 'assessed' } }
    expect(riskMissing(doubted, words, 'multidisciplinary_team')).toEqual([
      'Who assessed capacity, when and how',
    ])
  })

  test('is everything, where nobody says of which kind the panel is', () => {
    expect(riskMissing(fresh, words)).toContain('At least two options, one of them doing nothing')
    expect(riskMissing(fresh, words)).toEqual(riskMissing(fresh, words, 'risk_enablement'))
  })
})
