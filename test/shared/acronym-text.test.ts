import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { spellOut, spelledOut, termPieces, termsIn } from '../../shared/acronym-text.ts'
import type { Term } from '../../shared/acronym-text.ts'

const terms: readonly Term[] = [
  { short: 'AMHP', expansion: 'approved mental health professional' },
  { short: 'CTO', expansion: 'community treatment order' },
  { short: 'LPA', expansion: 'lasting power of attorney' },
  { short: 'MCA', expansion: 'Mental Capacity Act 2005' },
  { short: 'MCA-DoLS', expansion: 'deprivation of liberty safeguards' },
  { short: 's117', expansion: 'section 117 after-care' },
]
const found = (text: string): string[] =>
  termPieces(text, terms).flatMap(({ text: piece, term }) => (term ? [piece] : []))

describe('an acronym in a text', () => {
  it.each([
    ['An AMHP came.', ['AMHP']],
    ['Two AMHPs came.', ['AMHPs']],
    ['the AMHP’s view', ['AMHP']],
    ['(CTO)', ['CTO']],
    ['CTO/AMHP', ['CTO', 'AMHP']],
    ['pre-CTO, post-CTO', ['CTO', 'CTO']],
    ['under s117, and S117', ['s117']],
    ['MCA-DoLS and MCA', ['MCA-DoLS', 'MCA']],
    // Inside other words, in small letters, with more than a plural s: not the acronym.
    ['ACTOR ACTO CTOX cto Cto amhp', []],
    ['CTO_2 mha_s117 CTO2 ÉCTO CTOé', []],
    ['CTOss AMHPS', []],
    ['', []],
  ])('is found as a whole word, letter case and all: %j', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })

  it('is not looked for where the list is empty', () => {
    expect(termPieces('AMHP', [])).toEqual([{ text: 'AMHP', term: null, added: false }])
  })

  it('may hold characters that a pattern would read as its own', () => {
    const odd = [
      { short: 'R&D', expansion: 'research' },
      { short: 'A.B', expansion: 'a b' },
    ]
    expect(termPieces('R&D A.B AxB', odd).filter(({ term }) => term)).toHaveLength(2)
  })
})

describe('what it stands for', () => {
  it.each([
    ['An AMHP and an AMHP.', 'An AMHP (approved mental health professional) and an AMHP.'],
    ['Two CTOs.', 'Two CTOs (community treatment orders).'],
    ['Both LPAs.', 'Both LPAs (lasting power of attorney).'],
    // The writer explained it: saying it twice would be worse.
    ['the approved mental health professional (AMHP) and the AMHP', null],
    ['the Approved Mental Health Professional “AMHP”', null],
    ['the AMHP (approved mental health professional)', null],
    ['the AMHP, an approved mental health professional, and the AMHP', null],
    ['no acronym', null],
  ])('follows its first use, once, and not where the writer said it: %j', (text, expected) => {
    expect(spellOut(text, terms)).toBe(expected ?? text)
  })

  it('is said once across texts that are read one after the other', () => {
    const seen = new Set<string>()
    expect([spellOut('CTO', terms, seen), spellOut('CTO', terms, seen)]).toEqual([
      'CTO (community treatment order)',
      'CTO',
    ])
  })

  it('lists the terms that stand in any of several texts, in the order of the list', () => {
    expect(termsIn(['s117', 'a CTO', 'CTOs'], terms).map(({ short }) => short)).toEqual(['CTO', 's117'])
  })
})

describe('whatever is written', () => {
  const word = fc.oneof(
    fc.constantFrom(
      ...terms.map(({ short }) => short),
      'AMHPs',
      ' ',
      ', ',
      '(',
      ')',
      '\n',
      '’s',
      'approved ',
    ),
    fc.string({ unit: 'grapheme', maxLength: 6 }),
  )
  const text = fc.array(word, { maxLength: 20 }).map((parts) => parts.join(''))
  const list = fc.subarray([...terms])

  it('keeps every letter: without what was added, the text is the text', () => {
    fc.assert(
      fc.property(text, list, (written, some) => {
        const pieces = spelledOut(written, some)
        const kept = pieces.filter(({ added }) => !added).map((piece) => piece.text)
        expect(kept.join('')).toBe(written)
        expect(
          termPieces(written, some)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(written)
      }),
    )
  })

  it('explains each term at most once', () => {
    fc.assert(
      fc.property(text, list, (written, some) => {
        const added = spelledOut(written, some).flatMap(({ added: isAdded, term }) =>
          isAdded ? [term?.short] : [],
        )
        expect(new Set(added).size).toBe(added.length)
      }),
    )
  })
})
