import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tidyLine, tidyText } from '../../../shared/kernel/text.ts'
import { isBlank, longText, shortText } from '../../../shared/imports/cells.ts'

describe('cells', () => {
  it('makes one line of a short text, without what nobody can see', () => {
    expect(shortText('  J.\u00A0Pellow\u200B\r\n (Social\tWorker)\uFEFF ', 99)).toEqual({
      text: 'J. Pellow (Social Worker)',
    })
  })

  it('keeps the line breaks of a long text, however they were written', () => {
    expect(longText(' one\r\ntwo\rthree\u000Bfour\u2028five\n', 99)).toEqual({
      text: 'one\ntwo\nthree\nfour\nfive',
    })
  })

  it('composes accents, so that the same name is the same text', () => {
    expect(shortText('Ro\u0301zsa', 99)).toEqual({ text: 'R\u00F3zsa' })
  })

  it('keeps a formula as the plain text it is', () => {
    const formula = '=HYPERLINK("http://example.invalid","open") please discuss'
    expect(longText(formula, 99)).toEqual({ text: formula })
  })

  it.each([
    ['a\u0000b', 'control characters'],
    ['a\u001Bb', 'control characters'],
    ['a\u0081b', 'control characters'],
    ['a\u202Eb', 'hidden direction marks'],
    ['#N/A', 'spreadsheet error'],
    ['#REF!', 'spreadsheet error'],
    ['########', 'spreadsheet error'],
    ['x'.repeat(100), 'too long'],
  ])('refuses %j: %s', (raw, reason) => {
    expect(shortText(raw, 99)).toEqual({ reason })
    expect(longText(raw, 99)).toEqual({ reason })
  })

  it('takes marks of direction from text that needs none, and keeps them where it does', () => {
    expect(shortText('\u202D07700 900123\u202C', 99)).toEqual({ text: '07700 900123' })
    expect(longText('a\u2066b', 99)).toEqual({ text: 'ab' })
    expect(longText('سلام \u2067abc', 99)).toEqual({ text: 'سلام \u2067abc\u2069' })
  })

  it('keeps the joiners that scripts and emoji need in free text', () => {
    const family = '👩\u200D👧 می\u200Cخواهم'
    expect(longText(family, 99)).toEqual({ text: family })
  })

  it('counts a cell of nothing visible as blank', () => {
    expect(isBlank(' \u00A0\u200B\uFEFF\t')).toBe(true)
    expect(isBlank('.')).toBe(false)
  })

  it('cleans what it has cleaned to the same text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (raw) => {
        for (const clean of [shortText, longText]) {
          const once = clean(raw, 200)
          const twice = 'text' in once ? clean(once.text, 200) : once
          expect(twice).toEqual(once)
        }
      }),
    )
  })

  it('does with plain text what the rule for text does', () => {
    const plain = fc.string({ unit: fc.constantFrom(...'aZ09 ,.-"\n~') })
    fc.assert(
      fc.property(plain, (raw) => {
        expect(shortText(raw, 200)).toEqual(tidyLine(raw))
        const tidied = tidyText(raw)
        expect(longText(raw, 200)).toEqual('text' in tidied ? { text: tidied.text.trim() } : null)
      }),
    )
  })
})
