import { describe, expect, it } from 'vitest'
import { buildLetter } from '../../../shared/letters/build.ts'
import { leftOutOf } from '../../../shared/letters/left-out.ts'
import { sampleSource } from '../../support/sample-source.ts'

const health = {
  ownBlocks: [
    { audience: 'health', heading: 'Formulation', text: 'Her brother’s death.' },
    { audience: 'social_care', heading: 'Means-test note', withheld: 'Detail of the financial assessment' },
    { audience: 'social_care', heading: 'Weekly contribution', withheld: 'What it came to' },
    {
      audience: 'social_care',
      heading: 'A part of this record',
      withheld: 'What it came to',
      at: '/plan/lines/0/contributionPence',
    },
    { audience: 'social_care', heading: 'How the budget may be held', withheld: 'What one agency knows' },
  ],
} as const
const council = {
  ownBlocks: [
    { audience: 'health', heading: 'Formulation', withheld: 'Clinical detail' },
    {
      audience: 'third_party',
      heading: 'A part of this record',
      withheld: 'From a relative',
      at: '/ask/text',
    },
  ],
} as const

describe('what a person’s letter says is left out', () => {
  it('gives the reasons of what an agency has to itself, and not the words; what they pay they are told', () => {
    expect(leftOutOf([health, council], [])).toEqual([
      'Detail of the financial assessment',
      'Clinical detail',
      'From a relative',
    ])
  })

  it('gives each reason once, and none of what two people agreed to keep without a word', () => {
    const marks = [
      { reason: 'From a relative', isSilent: true },
      { reason: 'It would frighten her', isSilent: false },
      { reason: 'It would frighten her', isSilent: false },
    ]
    expect(leftOutOf([council], marks)).toEqual(['Clinical detail', 'It would frighten her'])
  })

  it('says so with how to ask for a copy, in both voices, and says nothing where nothing is kept', () => {
    const { record, ...source } = sampleSource('approved')
    const { plain, easy } = buildLetter({ ...source, record, leftOut: ['It would frighten her'] })
    expect(plain.leftOut).toContain('- It would frighten her.')
    expect(plain.leftOut).toContain(
      `You can ask ${record.agencies.health.name} and ${record.agencies.socialCare.name} for a copy`,
    )
    expect(easy.leftOut.split('\n')).toContain('It would frighten her.')
    const { plain: without } = buildLetter({ ...source, record, leftOut: [] })
    expect(without.leftOut).toBe('')
  })

  it('tells of no correction to a text that is not for them', () => {
    const { record, ...source } = sampleSource('approved')
    const amendment = {
      audience: 'both' as const,
      code: 'typing_error' as const,
      reason: 'Typing.',
      changed: ['reasons' as const],
      changes: [
        { at: '/decision/reasons', before: 'Hidden once', after: 'Hidden again' },
        { at: '/decision/reviewOn', before: '2027-01-22', after: '2027-01-29' },
      ],
      madeBy: 'Amara Nwosu',
      madeByTitle: '',
      madeAt: '2026-11-12T09:00:00.000Z',
      stands: null,
    }
    const notForThePerson = [{ at: '/decision/reasons', reason: 'It would frighten her' }]
    const texts = buildLetter({ ...source, record: { ...record, amendment, notForThePerson } })
    const said = JSON.stringify(texts)
    expect(said).toContain('29 January 2027')
    expect(said).not.toMatch(/Hidden (?:once|again)/)
  })
})
