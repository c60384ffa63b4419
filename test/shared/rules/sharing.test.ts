import { describe, expect, it } from 'vitest'
import { audiences } from '../../../shared/records.ts'
import {
  audiencesOf,
  blockFor,
  blockKinds,
  defaultAudience,
  sharingBlock,
  withheld,
} from '../../../shared/rules/sharing.ts'

const willing = { sharingObjection: '', notToBeTold: [] }

describe('audiences', () => {
  it('lets each pack carry what both may read and its own, and nothing else', () => {
    expect(audiencesOf('health')).toEqual(['both', 'health'])
    expect(audiencesOf('socialCare')).toEqual(['both', 'social_care'])
  })

  it.each(blockKinds)('has a default for %s', (kind) => {
    const expected: Partial<Record<(typeof blockKinds)[number], string>> = {
      means_test: 'social_care',
      clinical_detail: 'health',
      third_party_information: 'third_party',
      serious_harm: 'withhold_from_person',
    }
    expect(defaultAudience(kind)).toBe(expected[kind] ?? 'both')
  })

  it.each(audiences)(
    'keeps a block for %s, or leaves a marker with a reason and without its text',
    (audience) => {
      const block = { audience, heading: 'Means test', text: 'Savings of £21,400' }
      for (const side of ['health', 'socialCare'] as const) {
        const given = blockFor(side, block)
        const mayRead = audiencesOf(side).includes(audience)
        expect(given).toEqual(mayRead ? block : withheld(audience))
        expect(JSON.stringify(given).includes('21,400')).toBe(mayRead)
        expect('withheld' in given && given.withheld === '').toBe(false)
      }
    },
  )

  it('takes a reason of its own', () => {
    expect(withheld('health', 'Asked by the clinician')).toEqual({
      audience: 'health',
      withheld: 'Asked by the clinician',
    })
  })
})

// HSCA 2012 s251B: no duty to share where the person objects.
describe('sharingBlock', () => {
  const objected = (side: 'health' | 'socialCare') => [{ side, sharingObjection: true }]

  it('stands against nothing where the person has not objected', () => {
    expect(sharingBlock('health', willing)).toBeNull()
    expect(sharingBlock('health', willing, [{ side: 'socialCare', sharingObjection: false }])).toBeNull()
  })

  it('blocks the pack of an agency that is not to be told, and only that', () => {
    const person = { ...willing, notToBeTold: ['health'] as const }
    expect(sharingBlock('health', person)).toBe('The person asked that health not be told')
    expect(sharingBlock('socialCare', person)).toBeNull()
  })

  it('blocks the other agency’s pack where one was told of an objection', () => {
    expect(sharingBlock('health', willing, objected('socialCare'))).toBe(
      'The person objects to sharing with health',
    )
    expect(sharingBlock('socialCare', willing, objected('socialCare'))).toBeNull()
  })

  it('blocks both packs for an objection in words', () => {
    const person = { ...willing, sharingObjection: 'Not my finances' }
    expect(sharingBlock('health', person)).not.toBeNull()
    expect(sharingBlock('socialCare', person)).not.toBeNull()
  })
})
