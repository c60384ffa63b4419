import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeCell, openText } from '../../../shared/imports/decode.ts'
import { statedDelimiter } from '../../../shared/imports/delimiter.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const opened = (bytes: readonly number[] | Uint8Array): string => {
  const text = openText(Uint8Array.from(bytes))
  return text.ok ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(text.bytes) : text.why
}
const utf16 = (text: string, isLittle: boolean): number[] =>
  [...text].flatMap((character) =>
    Array.from({ length: character.length }, (_, at) => character.charCodeAt(at)).flatMap((unit) =>
      isLittle ? [unit & 0xff, unit >> 8] : [unit >> 8, unit & 0xff],
    ),
  )

describe('openText', () => {
  it('leaves a byte order mark at the start out, and only there', () => {
    expect(opened(utf8('\uFEFFName,\uFEFFAge'))).toBe('Name,\uFEFFAge')
  })

  it.each([
    ['little-endian with its mark', [0xff, 0xfe, ...utf16('Name,Siôn 李 👩', true)]],
    ['big-endian with its mark', [0xfe, 0xff, ...utf16('Name,Siôn 李 👩', false)]],
    ['little-endian without', utf16('Name,Siôn 李 👩', true)],
    ['big-endian without', utf16('Name,Siôn 李 👩', false)],
  ])('reads UTF-16, %s', (_how, bytes) => {
    expect(opened(bytes)).toBe('Name,Siôn 李 👩')
  })

  it('reads UTF-16 of any text, longer than a piece and with pairs across its end', () => {
    fc.assert(
      fc.property(
        fc.nat(3),
        fc.string({ unit: 'grapheme', minLength: 1 }),
        fc.boolean(),
        (shift, text, little) => {
          const long = `Name,${'x'.repeat(32_760 + shift)}👩${text.toWellFormed()}`
          const mark = little ? [0xff, 0xfe] : [0xfe, 0xff]
          expect(opened([...mark, ...utf16(long, little)])).toBe(long)
        },
      ),
      { numRuns: 10 },
    )
  })

  it('lets a NUL or two through: the cell that has it says so', () => {
    expect(opened([...Array<number>(500).fill(0x41), 0, 0x42])).toHaveLength(502)
  })

  it.each([
    ['nothing', [], 'empty'],
    ['a workbook', [0x50, 0x4b, 3, 4, 0x14, 0, 0x06], 'workbook'],
    ['an old workbook', [0xd0, 0xcf, 0x11, 0xe0, 0xa1], 'workbook'],
    ['a PDF', [0x25, 0x50, 0x44, 0x46, 0x2d, 0x31], 'not a CSV file'],
    ['control characters', [0x41, 1, 2, 3, 0x42, 4, 5], 'not a CSV file'],
  ])('refuses %s', (_what, bytes, why) => {
    expect(opened(bytes)).toContain(why)
  })
})

describe('decodeCell', () => {
  it('takes valid UTF-8 for UTF-8, and any other cell for windows-1252, and says so', () => {
    expect(decodeCell(utf8('Rózsa — £5'))).toEqual({ text: 'Rózsa — £5', isWindows: false })
    const windows = Uint8Array.from([0x52, 0xd3, 0x5a, 0x53, 0x41, 0x92, 0xa3, 0x97])
    expect(decodeCell(windows)).toEqual({ text: 'RÓZSA’£—', isWindows: true })
  })

  it('gives back any text, and never throws on any bytes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(decodeCell(utf8(text.toWellFormed()))).toEqual({ text: text.toWellFormed(), isWindows: false })
      }),
    )
    fc.assert(fc.property(fc.uint8Array(), (bytes) => decodeCell(bytes).text.length <= bytes.length))
  })
})

describe('statedDelimiter', () => {
  it.each([
    ['sep=;\r\na,b,c;d\n', ';', 7],
    ['"sep=;"\r\na;b', ';', 9],
    ['SEP=|\na|b', '|', 6],
    ['sep=\t\ra\tb', '\t', 6],
    ['sep=,', ',', 5],
  ])('of %j is %j', (text, delimiter, length) => {
    expect(statedDelimiter(text)).toEqual({ delimiter, length })
  })

  it.each(['sepia,b\n', 'sep=x\n', '"sep=;\n', 'a,sep=;\n', ''])('is not said by %j', (text) => {
    expect(statedDelimiter(text)).toBeNull()
  })
})
