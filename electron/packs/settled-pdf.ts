import { PDFDocument, PDFHexString, ParseSpeeds } from 'pdf-lib'
import type { PackInput } from '../../shared/records.ts'
import { sha256Hex } from './jcs.ts'

export interface Settled {
  /** No name or number of a person. */
  readonly title: string
  readonly at: string
  /** What the bytes follow from: the same, the same identifier. */
  readonly idFrom: string
}

/** The printed record with the dates, title and identifier that follow from the record itself. */
export const settledPdf = (printed: Uint8Array, { record, recordJson }: PackInput): Promise<Uint8Array> =>
  settlePdf(printed, {
    title: record.caseReference,
    at: record.decision.readBackAt,
    idFrom: recordJson,
  })

/**
 * A printed document with dates, title and identifier of its own, so that printing the same again gives the same bytes.
 * Pages, tags, outline and fonts are left as Chromium made them.
 */
export async function settlePdf(printed: Uint8Array, { title, at, idFrom }: Settled): Promise<Uint8Array> {
  // Its pauses after every so many objects are for web pages; a record takes 40 ms without, and twice that with them.
  const pdf = await PDFDocument.load(printed, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest })
  pdf.setTitle(title, { showInWindowTitleBar: true })
  pdf.setLanguage('en-GB')
  pdf.setCreator('Accord')
  pdf.setProducer('Accord')
  pdf.setCreationDate(new Date(at))
  pdf.setModificationDate(new Date(at))
  const id = PDFHexString.of(sha256Hex(idFrom).slice(0, 32))
  pdf.context.trailerInfo.ID = pdf.context.obj([id, id])
  return pdf.save({ objectsPerTick: Infinity })
}

export async function countPages(pdf: Uint8Array): Promise<number> {
  const read = await PDFDocument.load(pdf, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest })
  return read.getPageCount()
}
