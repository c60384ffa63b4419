import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFString,
  ParseSpeeds,
  decodePDFRawStream,
} from 'pdf-lib'
import type { PDFPage } from 'pdf-lib'
import { carriedFiles } from './carried-files.ts'
import type { Carried } from './carried-files.ts'
import { PageText } from './page-text.ts'

export interface ReadPdf {
  /** The words of each page in the order in which they are drawn. */
  readonly pages: readonly string[]
  readonly title: string
  /** Of the outline at the side, and what is said in place of a drawing: read by eye or aloud, and in no page's words. */
  readonly asides: readonly string[]
  /** Files that it carries; null where readers could differ about which they are. */
  readonly carried: Carried | null
}

/**
 * Throws where it is not a PDF as a record's is: it holds what no record has (a picture, a note, a form, something that
 * runs), or says one thing to one reader and another to the next, since it is not written as pdf-lib writes what it read.
 */
export async function readPdf(bytes: Buffer): Promise<ReadPdf> {
  const pdf = await PDFDocument.load(bytes, {
    updateMetadata: false,
    parseSpeed: ParseSpeeds.Fastest,
    throwOnInvalidObject: true,
  })
  refuseMore(pdf)
  const read = {
    pages: pdf.getPages().map(wordsOf),
    title: pdf.getTitle() ?? '',
    asides: asidesOf(pdf),
    carried: carriedFiles(pdf),
  }
  if (!bytes.equals(await pdf.save({ objectsPerTick: Infinity })))
    throw new TypeError('written by other hands')
  return read
}

const name = (word: string): PDFName => PDFName.of(word)

function refuseMore(pdf: PDFDocument): void {
  const names = pdf.catalog.lookup(name('Names'))
  const runs =
    ['OpenAction', 'AA', 'AcroForm', 'Collection'].some((key) => pdf.catalog.has(name(key))) ||
    (names instanceof PDFDict && names.has(name('JavaScript')))
  if (runs || pdf.getPages().some(hasNotes)) throw new TypeError('more than pages')
}

/** Links lead about within a document; every other note is drawn over its page. */
function hasNotes({ node }: PDFPage): boolean {
  const notes = node.Annots()?.asArray() ?? []
  return notes.some((note) => {
    const found = node.context.lookup(note)
    return !(found instanceof PDFDict) || found.lookup(name('Subtype')) !== name('Link')
  })
}

function wordsOf({ node }: PDFPage): string {
  const page = new PageText()
  const content = node.Contents()
  const streams = content instanceof PDFArray ? content.asArray() : content === undefined ? [] : [content]
  const parts = streams.map((stream) => node.context.lookup(stream)).filter(isRaw)
  page.read(Buffer.concat(parts.flatMap((part) => [decoded(part), Buffer.from('\n')])), node.Resources())
  return page.text
}

const isRaw = (found: unknown): found is PDFRawStream => found instanceof PDFRawStream

const decoded = (stream: PDFRawStream): Uint8Array => decodePDFRawStream(stream).decode()

const text = (found: unknown): string | null =>
  found instanceof PDFString || found instanceof PDFHexString ? found.decodeText() : null

function asidesOf(pdf: PDFDocument): string[] {
  return pdf.context.enumerateIndirectObjects().flatMap(([, found]) => {
    if (!(found instanceof PDFDict)) return []
    const isElement = found.lookup(name('Type')) === name('StructElem')
    const isOutline = found.has(name('Parent')) && found.has(name('Title'))
    const keys = isElement ? ['Alt', 'ActualText', 'E', 'T'] : isOutline ? ['Title'] : []
    return keys.flatMap((key) => text(found.lookup(name(key))) ?? [])
  })
}
