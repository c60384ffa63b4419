import { AFRelationship, PDFDocument, PDFHexString, ParseSpeeds } from 'pdf-lib'
import type { PackFile } from '../../shared/records.ts'
import { sha256Hex } from '../proof/jcs.ts'
import { fixNodes } from './fixed-nodes.ts'

export interface Settled {
  /** No name or number of a person. */
  readonly title: string
  readonly at: string
  /** What the bytes follow from: the same, the same identifier. */
  readonly idFrom: string
  /** Files to be carried within it. */
  readonly carried?: readonly PackFile[]
}

/**
 * A printed document with dates, title, identifier and names of its tags of its own, so that printing the same again
 * gives the same bytes. Pages, tags, outline and fonts are left as Chromium made them.
 */
export async function fixPdf(
  printed: Uint8Array,
  { title, at, idFrom, carried = [] }: Settled,
): Promise<Uint8Array> {
  // Its pauses after every so many objects are for web pages; a record takes 40 ms without, and twice that with them.
  const pdf = await PDFDocument.load(printed, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest })
  pdf.setTitle(title, { showInWindowTitleBar: true })
  pdf.setLanguage('en-GB')
  pdf.setCreator('Accord')
  pdf.setProducer('Accord')
  pdf.setCreationDate(new Date(at))
  pdf.setModificationDate(new Date(at))
  fixNodes(pdf.context, pdf.catalog)
  const id = PDFHexString.of(sha256Hex(idFrom).slice(0, 32))
  pdf.context.trailerInfo.ID = pdf.context.obj([id, id])
  for (const { path, bytes } of inNameOrder(carried)) await carry(pdf, carriedName(path), bytes)
  return pdf.save({ objectsPerTick: Infinity })
}

/** As it is called within the PDF: not every reader can take out a file that lies in a folder. */
export const carriedName = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

/** Readers look names up in the order of their bytes (ISO 32000-1 §7.9.6). */
const inNameOrder = (files: readonly PackFile[]): readonly PackFile[] =>
  files.toSorted((a, b) => (carriedName(a.path) < carriedName(b.path) ? -1 : 1))

const types: Readonly<Record<string, string>> = { json: 'application/json', txt: 'text/plain' }

const carry = (pdf: PDFDocument, name: string, bytes: Uint8Array): Promise<void> =>
  pdf.attach(bytes, name, {
    mimeType: types[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream',
    afRelationship: AFRelationship.Data,
  })

export async function countPages(pdf: Uint8Array): Promise<number> {
  const read = await PDFDocument.load(pdf, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest })
  return read.getPageCount()
}
