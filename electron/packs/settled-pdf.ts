import { AFRelationship, PDFDocument, PDFHexString, ParseSpeeds } from 'pdf-lib'
import type { PackFile, PackInput } from '../../shared/records.ts'
import { sha256Hex } from './jcs.ts'
import { settleNodes } from './settled-nodes.ts'
import { carriedName, signedFiles } from './signed-files.ts'

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
 * The printed record with the dates, title and identifier that follow from the record itself, and with all that was
 * signed within it, so that one filed PDF is the proof. What left before carried nothing.
 */
export const settledPdf = (
  printed: Uint8Array,
  input: PackInput,
  carried: readonly PackFile[] = signedFiles(input),
): Promise<Uint8Array> =>
  settlePdf(printed, {
    title: input.record.caseReference,
    at: input.record.decision.readBackAt,
    idFrom: input.recordJson,
    carried,
  })

/**
 * A printed document with dates, title, identifier and names of its tags of its own, so that printing the same again
 * gives the same bytes. Pages, tags, outline and fonts are left as Chromium made them.
 */
export async function settlePdf(
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
  settleNodes(pdf.context, pdf.catalog)
  const id = PDFHexString.of(sha256Hex(idFrom).slice(0, 32))
  pdf.context.trailerInfo.ID = pdf.context.obj([id, id])
  for (const { path, bytes } of inNameOrder(carried)) await carry(pdf, carriedName(path), bytes)
  return pdf.save({ objectsPerTick: Infinity })
}

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
