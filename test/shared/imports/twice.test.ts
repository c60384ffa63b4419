import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeCell } from '../../../shared/imports/decode.ts'
import { mendTwice } from '../../../shared/imports/twice.ts'

/** As a program writes it that takes UTF-8 for windows-1252. */
const again = (text: string): string => new TextDecoder('windows-1252').decode(new TextEncoder().encode(text))

describe('mendTwice', () => {
  it.each([
    ['SiÃ´n', 'Siôn'],
    ['MarÃ\u00ADa', 'María'],
    ['JesÃºs', 'Jesús'],
    ['I donâ€™t. Â£40', 'I don’t. £40'],
    ['â€œyesâ€\u009D â€“ no', '“yes” – no'],
    ['Ã‰ire', 'Éire'],
    ['RÃ“ZSA', 'RÓZSA'],
    ['â‚¬5', '€5'],
    ['Åukasz'.replace('Å', 'Å\u0081'), 'Łukasz'],
    ['Nguyá»…n', 'Nguyễn'],
    ['CaitrÃ\u00ADona NÃ\u00AD BhriÃ¡in', 'Caitríona Ní Bhriáin'],
    ['ðŸ™‚', '🙂'],
    ['ï»¿Name', '\uFEFFName'],
    [again(again('Siôn')), 'Siôn'],
  ])('%j is %j', (text, mended) => {
    expect(mendTwice(text)).toBe(mended)
  })

  it.each([
    'Siôn',
    'RÓZSA',
    '“CAFÉ”',
    'NIÑO…',
    'Dáithí Ó Sé',
    'Şahin',
    'Åsa Ångström',
    'Ða',
    '£40',
    'naïve – so',
    'Â',
    'à la carte',
    'Ü',
    'plain',
  ])('%j is what it says', (text) => {
    expect(mendTwice(text)).toBeNull()
  })

  it('mends what of a cell was encoded twice, beside what was not', () => {
    expect(mendTwice('Siôn and SiÃ´n')).toBe('Siôn and Siôn')
  })

  it('gives back any words of Latin letters and marks, however often they were encoded', () => {
    const letter = fc.constantFrom(...'abcXYZéèêëôûüñçåæøßŵŷşğİłőű')
    const word = fc.string({ unit: letter, minLength: 1 })
    const between = fc.constantFrom(' ', ' – ', 's’s ', ' “', ' £', '. €')
    const words = fc.array(fc.tuple(word, between), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 3 }), (parts, times) => {
        const text = parts.flat().join('')
        let written = text
        for (let turn = 0; turn < times; turn += 1) written = again(written)
        expect(mendTwice(written) ?? written).toBe(text)
        expect(mendTwice(text)).toBeNull()
      }),
      { numRuns: 300 },
    )
  })

  it('takes a cell for windows-1252 by itself, and finds the UTF-8 within it', () => {
    const mixed = Uint8Array.from([0x53, 0x69, 0xc3, 0xb4, 0x6e, 0x20, 0xa3, 0x35])
    const { text, isWindows } = decodeCell(mixed)
    expect([text, isWindows, mendTwice(text)]).toEqual(['SiÃ´n £5', true, 'Siôn £5'])
  })
})
