import { describe, expect, it } from 'vitest'
import { detectEncoding, firstText, textChunks } from '../../../shared/imports/decode.ts'
import { detectDelimiter } from '../../../shared/imports/delimiter.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const all = (bytes: Uint8Array, encoding: 'utf-8' | 'windows-1252'): string =>
  [...textChunks(bytes, encoding)].map(({ text }) => text).join('')

describe('detectEncoding', () => {
  it('takes valid UTF-8 for UTF-8, and anything else readable for windows-1252', () => {
    expect(detectEncoding(utf8('Rózsa — £5'))).toEqual({ ok: true, encoding: 'utf-8' })
    const windows = Uint8Array.from([0x52, 0xd3, 0x5a, 0x53, 0x41, 0x92, 0xa3, 0x97])
    expect(detectEncoding(windows)).toEqual({ ok: true, encoding: 'windows-1252' })
    expect(all(windows, 'windows-1252')).toBe('RÓZSA’£—')
  })

  it('looks at the whole file: one late byte makes it windows-1252', () => {
    const late = new Uint8Array(200_000).fill(0x61)
    late[199_999] = 0xe9
    expect(detectEncoding(late)).toEqual({ ok: true, encoding: 'windows-1252' })
  })

  it('decodes a character that two pieces share, and leaves the byte order mark out', () => {
    const text = `${'a'.repeat(65_535)}é${'b'.repeat(10)}`
    expect(all(utf8(`\uFEFF${text}`), 'utf-8')).toBe(text)
    expect(firstText(utf8('\uFEFFName'), 'utf-8')).toBe('Name')
  })

  it('leaves a UTF-8 mark out even before windows-1252', () => {
    expect(all(Uint8Array.from([0xef, 0xbb, 0xbf, 0x41, 0xe9]), 'windows-1252')).toBe('Aé')
  })

  it.each([
    ['nothing', [], 'empty'],
    ['UTF-16 with its mark', [0xff, 0xfe, 0x41, 0, 0x42, 0], 'UTF-16'],
    ['big-endian UTF-16', [0xfe, 0xff, 0, 0x41], 'UTF-16'],
    ['UTF-16 without a mark', [0x41, 0, 0x42, 0, 0x43, 0, 0x44, 0], 'UTF-16'],
    ['a workbook', [0x50, 0x4b, 3, 4, 0x14, 0, 0x06], 'workbook'],
    ['an old workbook', [0xd0, 0xcf, 0x11, 0xe0, 0xa1], 'workbook'],
    ['a PDF', [0x25, 0x50, 0x44, 0x46, 0x2d, 0x31], 'not a CSV file'],
    ['NUL in the text', [0x41, 0x2c, 0x42, 0x0a, 0, 0x43, 0x44, 0x45], 'not a CSV file'],
    ['one NUL late in a long text', [...Array<number>(5_000).fill(0x41), 0], 'not a CSV file'],
    ['control characters', [0x41, 1, 2, 3, 0x42, 4, 5], 'not a CSV file'],
  ])('refuses %s', (_what, bytes, why) => {
    const detected = detectEncoding(Uint8Array.from(bytes))
    expect(detected.ok).toBe(false)
    expect('why' in detected && detected.why).toContain(why)
  })
})

describe('detectDelimiter', () => {
  it.each([
    ['a,b;x,c\n1;2;3;4;5', ',', 0],
    ['a;b;c,x\n', ';', 0],
    ['a\tb\tc\n', '\t', 0],
    ['"a;b;c;d",e,f\n', ',', 0],
    ['\r\n\r\na;b\n', ';', 0],
    ['sep=;\r\na,b,c;d\n', ';', 7],
    ['one column', ',', 0],
    ['', ',', 0],
  ])('of %j is %j', (text, delimiter, hint) => {
    expect(detectDelimiter(text)).toEqual({ delimiter, hint })
  })
})
