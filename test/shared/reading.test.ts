import { describe, expect, test } from 'vitest'
import { audiencesOfLine, blocksOf } from '../../shared/audience-blocks.ts'
import type { Block, BlockSource } from '../../shared/audience-blocks.ts'
import { emptyCase } from '../../shared/cases.ts'
import { emptyLine, emptyPlan } from '../../shared/plans.ts'
import { emptyRisk } from '../../shared/risks.ts'
import { cutText, keptFrom } from '../../shared/rules/reading.ts'
import type { ReadMark, Reader } from '../../shared/rules/reading.ts'
import { nothingSaid } from '../support/nothing-said.ts'

const source = (over: Partial<BlockSource> = {}): BlockSource => ({
  ...nothingSaid,
  case: { ...emptyCase, words: 'I want to sing. My sister Jo says no.' },
  risk: {
    ...emptyRisk,
    benefits: ['Friends', 'Her sister gets a rest'],
    formulation: 'Isolation came first.',
    carerView: 'Told in confidence.',
  },
  plan: { ...emptyPlan, meansTestNote: 'Savings of £9,100' },
  lines: [{ ...emptyLine, id: 'l1', description: 'Assistant', annualPence: 0 }],
  ...over,
})

const mark = (over: Partial<ReadMark>): ReadMark => ({
  id: 'm',
  block: 'case.words',
  passage: null,
  seen: '',
  audience: 'health',
  reason: 'Told in confidence',
  silent: false,
  silentAgreed: null,
  decision: null,
  madeBySide: 'health',
  ...over,
})

const textFor = (reader: Reader, key: string, marks: readonly ReadMark[], of = source()): string => {
  const blocks = blocksOf(of)
  const text = blocks.find((block) => block.key === key)?.text ?? ''
  return cutText(text, keptFrom(blocks, marks, reader).get(key))
}

const marker = '[Something is kept back here: Told in confidence]'
/** On the shared screen, which the person looks at as well. */
const withoutWhy = '[Something is kept back here]'

describe('what a reader may not read', () => {
  test('is the words marked, wherever they stand in the block, and nothing else of it', () => {
    const marks = [mark({ block: 'words', passage: 'my SISTER\n jo' })]
    expect(textFor('health', 'words', marks)).toBe('I want to sing. My sister Jo says no.')
    for (const reader of ['socialCare', 'neither', 'person', 'socialCareCopy'] as const)
      expect(textFor(reader, 'words', marks)).toBe(`I want to sing. ${marker} says no.`)
    expect(textFor('together', 'words', marks)).toBe(`I want to sing. ${withoutWhy} says no.`)
  })

  test('is words with a hyphen, a slash or a sign of any kind as they stand', () => {
    const marks = [mark({ block: 'words', passage: 'my SISTER-in-law (Jo/Ann) says no.' })]
    const words = 'I want to sing. My sister-in-law (Jo/Ann) says no.'
    const blocks = blocksOf(source({ case: { ...source().case, words } }))
    const kept = keptFrom(blocks, marks, 'socialCare')
    expect(cutText(words, kept.get('words'))).toBe(`I want to sing. ${marker}`)
  })

  test('is the whole block where the words are no longer in it', () => {
    expect(textFor('socialCare', 'words', [mark({ block: 'words', passage: 'her brother' })])).toBe(marker)
  })

  test('is one stretch where marked words overlap', () => {
    const marks = [
      mark({ block: 'words', passage: 'My sister' }),
      mark({ block: 'words', passage: 'sister Jo' }),
    ]
    expect(textFor('socialCare', 'words', marks)).toBe(`I want to sing. ${marker} says no.`)
  })

  test('shows nothing only once a second person has agreed', () => {
    const asked = mark({ block: 'words', passage: 'My sister Jo', silent: true })
    expect(textFor('socialCare', 'words', [asked])).toContain(marker)
    const agreed = { ...asked, silentAgreed: { by: 'Chidi Amara', at: '2026-11-30T10:00:00Z' } }
    expect(textFor('socialCare', 'words', [agreed])).toBe('I want to sing.  says no.')
  })

  test('goes by its kind where nobody marked it', () => {
    expect(textFor('socialCare', 'risk.formulation', [])).toContain('kept back')
    expect(textFor('health', 'risk.formulation', [])).toBe('Isolation came first.')
    expect(textFor('health', 'plan.meansTestNote', [])).toContain('kept back')
    expect(textFor('socialCare', 'plan.meansTestNote', [])).toBe('Savings of £9,100')
    expect(keptFrom(blocksOf(source()), [], 'health').has('plan.contribution')).toBe(true)
    expect(keptFrom(blocksOf(source()), [], 'person').has('plan.contribution')).toBe(false)
  })

  test('is opened to both by a mark as well', () => {
    expect(
      textFor('socialCare', 'risk.formulation', [mark({ block: 'risk.formulation', audience: 'both' })]),
    ).toBe('Isolation came first.')
  })

  test('from somebody else stays with those who were told, in no copy, until somebody decides', () => {
    const told = mark({ block: 'risk.carerView', audience: 'third_party' })
    expect(textFor('health', 'risk.carerView', [told])).toBe('Told in confidence.')
    for (const reader of ['socialCare', 'healthCopy', 'socialCareCopy', 'gp', 'person'] as const)
      expect(textFor(reader, 'risk.carerView', [told])).toBe(marker)
    expect(textFor('together', 'risk.carerView', [told])).toBe(withoutWhy)
    const decision = { shareWith: ['health' as const], reason: 'She agreed', by: 'Chidi', at: '' }
    expect(textFor('healthCopy', 'risk.carerView', [{ ...told, decision }])).toBe('Told in confidence.')
    expect(textFor('socialCareCopy', 'risk.carerView', [{ ...told, decision }])).toBe(marker)
  })

  test('not for the person is kept from the person and the shared screen, and from no agency', () => {
    const serious = mark({ block: 'risk.carerView', audience: 'withhold_from_person' })
    for (const reader of ['health', 'socialCare', 'neither', 'healthCopy', 'socialCareCopy', 'gp'] as const)
      expect(textFor(reader, 'risk.carerView', [serious])).toBe('Told in confidence.')
    expect(textFor('person', 'risk.carerView', [serious])).toBe(marker)
    expect(textFor('together', 'risk.carerView', [serious])).toBe(withoutWhy)
  })
})

describe('an entry of a list', () => {
  const onSecond = mark({ block: 'risk.benefits.1', seen: 'Her sister gets a rest' })
  const having = (benefits: string[]) => source({ risk: { ...emptyRisk, benefits } })

  test('keeps its mark when it is moved', () => {
    const moved = having(['Her sister gets a rest', 'Friends'])
    expect(textFor('socialCare', 'risk.benefits.0', [onSecond], moved)).toBe(marker)
    expect(textFor('socialCare', 'risk.benefits.1', [onSecond], moved)).toBe('Friends')
  })

  test('that was edited keeps the whole list until somebody has looked', () => {
    const edited = having(['Friends', 'Her sister rests'])
    for (const key of ['risk.benefits.0', 'risk.benefits.1'])
      expect(textFor('socialCare', key, [onSecond], edited)).toBe(marker)
  })
})

describe('a line of the plan', () => {
  const ofHealth = { healthPence: 100, socialCarePence: 0, outsideSection117: false }

  test('may be one agency’s own where the other pays nothing of it', () => {
    expect(audiencesOfLine(ofHealth, false)).toContain('health')
    expect(audiencesOfLine(ofHealth, false)).not.toContain('social_care')
    expect(audiencesOfLine({ ...ofHealth, socialCarePence: 1 }, false)).toEqual([
      'both',
      'withhold_from_person',
    ])
  })

  test('is for both where they owe it together', () => {
    expect(audiencesOfLine(ofHealth, true)).toEqual(['both', 'withhold_from_person'])
    expect(audiencesOfLine({ ...ofHealth, outsideSection117: true }, true)).toContain('health')
  })

  test('that is kept keeps each of its texts and its amounts', () => {
    const kept = keptFrom(blocksOf(source()), [mark({ block: 'line.l1' })], 'socialCare')
    for (const key of ['line.l1', 'line.l1.description', 'line.l1.amounts', 'line.l1.need'])
      expect(kept.has(key)).toBe(true)
  })
})

test('every block has a key of its own', () => {
  const keys = blocksOf(source()).map(({ key }: Block) => key)
  expect(new Set(keys).size).toBe(keys.length)
})
