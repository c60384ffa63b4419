import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFRef,
  PDFString,
  decodePDFRawStream,
} from 'pdf-lib'
import type { PDFDocument, PDFObject } from 'pdf-lib'

/** What a PDF carries, by name. */
export type Carried = ReadonlyMap<string, Buffer>

const name = (word: string): PDFName => PDFName.of(word)

/**
 * The files within a PDF; null where it does not list them as Accord does: one list, each file under one name that no
 * other has, and none outside the list, so that every reader shows the same.
 */
export function carriedFiles(pdf: PDFDocument): Carried | null {
  try {
    const listed = listOf(pdf)
    const carried = new Map<string, Buffer>()
    const known = new Set<PDFObject>()
    for (const [called, spec] of listed) {
      const file = fileOf(spec, called)
      if (file === null || carried.has(called)) return null
      carried.set(called, Buffer.from(decodePDFRawStream(file).decode()))
      known.add(spec).add(file)
    }
    return filesIn(pdf).every((found) => known.has(found)) ? carried : null
  } catch {
    return null
  }
}

/** Throws where the list is another than Accord writes. */
function listOf(pdf: PDFDocument): readonly (readonly [string, PDFDict])[] {
  const names = pdf.catalog.lookupMaybe(name('Names'), PDFDict)
  const files = names?.lookupMaybe(name('EmbeddedFiles'), PDFDict)
  if (files === undefined) return []
  const flat = files.lookup(name('Names'), PDFArray)
  if (hasOtherThan(files, ['Names']) || flat.size() % 2 !== 0) throw new TypeError('another list')
  return Array.from({ length: flat.size() / 2 }, (_, at) => {
    if (!(flat.get(2 * at + 1) instanceof PDFRef)) throw new TypeError('another list')
    return [textOf(flat.lookup(2 * at)), flat.lookup(2 * at + 1, PDFDict)]
  })
}

/** Null where a reader may show another name, or another file, than the list has. */
function fileOf(spec: PDFDict, called: string): PDFRawStream | null {
  const embedded = spec.lookup(name('EF'), PDFDict)
  const file = embedded.lookup(name('F'))
  const isPlain =
    !hasOtherThan(spec, ['Type', 'F', 'UF', 'EF', 'AFRelationship']) && !hasOtherThan(embedded, ['F'])
  const isCalled = ['F', 'UF'].every((key) => textOf(spec.lookup(name(key))) === called)
  return isPlain && isCalled && file instanceof PDFRawStream ? file : null
}

const hasOtherThan = (dict: PDFDict, keys: readonly string[]): boolean =>
  dict.keys().some((key) => !keys.includes(key.decodeText()))

function textOf(found: PDFObject | undefined): string {
  if (found instanceof PDFString || found instanceof PDFHexString) return found.decodeText()
  throw new TypeError('not a text')
}

/** Every file and every word about one, wherever in the PDF it stands. */
const filesIn = (pdf: PDFDocument): readonly PDFObject[] =>
  pdf.context.enumerateIndirectObjects().flatMap(([, object]) => [...within(object)].filter(isFile))

function* within(object: PDFObject): Generator<PDFObject> {
  yield object
  const parts =
    object instanceof PDFArray
      ? object.asArray()
      : object instanceof PDFDict
        ? object.values()
        : object instanceof PDFRawStream
          ? object.dict.values()
          : []
  for (const part of parts) yield* within(part)
}

function isFile(object: PDFObject): boolean {
  if (object instanceof PDFRawStream) return object.dict.lookup(name('Type')) === name('EmbeddedFile')
  return (
    object instanceof PDFDict && (object.has(name('EF')) || object.lookup(name('Type')) === name('Filespec'))
  )
}
