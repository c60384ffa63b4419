import { PDFName, PDFRawStream, decodePDFRawStream } from 'pdf-lib'
import type { PDFDict } from 'pdf-lib'

/** What the codes of a font stand for. */
export interface FontCodes {
  readonly bytesPerCode: number
  readonly textOf: ReadonlyMap<number, string>
}

/** A font's own table of what its codes mean (ISO 32000-1 §9.10.3); a code that it leaves out stands for nothing known. */
export function fontCodes(font: PDFDict): FontCodes {
  const isComposite = font.lookup(PDFName.of('Subtype')) === PDFName.of('Type0')
  const stream = font.lookup(PDFName.of('ToUnicode'))
  const table =
    stream instanceof PDFRawStream ? Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1') : ''
  return { bytesPerCode: isComposite ? 2 : 1, textOf: new Map([...single(table), ...ranges(table)]) }
}

const sections = (table: string, name: string): string =>
  [...table.matchAll(new RegExp(String.raw`begin${name}\b([^]*?)end${name}\b`, 'g'))]
    .map(([, inside = '']) => inside)
    .join('\n')

const single = (table: string): [number, string][] =>
  [...sections(table, 'bfchar').matchAll(/<([\da-f]+)>\s*<([\da-f]*)>/gi)].map(([, code = '', text = '']) => [
    Number.parseInt(code, 16),
    utf16(text),
  ])

const range = /<([\da-f]+)>\s*<([\da-f]+)>\s*(?:<([\da-f]*)>|\[([^\]]*)\])/gi

function ranges(table: string): [number, string][] {
  return [...sections(table, 'bfrange').matchAll(range)].flatMap(([, from = '', to = '', first, each]) => {
    const start = Number.parseInt(from, 16)
    const count = Math.min(Number.parseInt(to, 16) - start, 0xffff) + 1
    const listed = [...(each ?? '').matchAll(/<([\da-f]*)>/gi)].map(([, text = '']) => utf16(text))
    return Array.from({ length: Math.max(0, count) }, (_, at): [number, string] => [
      start + at,
      first === undefined ? (listed[at] ?? '') : after(utf16(first), at),
    ])
  })
}

/** The text whose last unit is so many after this one's. */
const after = (text: string, by: number): string =>
  text === '' ? '' : text.slice(0, -1) + String.fromCharCode(text.charCodeAt(text.length - 1) + by)

const utf16 = (hex: string): string =>
  Buffer.from(hex.length % 2 === 0 ? hex : `${hex}0`, 'hex').length % 2 === 0
    ? Buffer.from(hex, 'hex').swap16().toString('utf16le')
    : ''
