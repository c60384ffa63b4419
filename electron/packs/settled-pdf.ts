import { PDFDocument, PDFHexString, ParseSpeeds } from 'pdf-lib'
import type { PackInput } from '../../shared/records.ts'
import { sha256Hex } from './jcs.ts'

/**
 * The printed record with the dates, title and identifier that follow from the record itself, so that printing the same
 * record again gives the same bytes. Pages, tags, outline and fonts are left as Chromium made them.
 */
export async function settledPdf(printed: Uint8Array, input: PackInput): Promise<Uint8Array> {
  // Its pauses after every so many objects are for web pages; a record takes 40 ms without, and twice that with them.
  const pdf = await PDFDocument.load(printed, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest })
  const at = new Date(input.record.decision.readBackAt)
  pdf.setTitle(input.record.caseReference, { showInWindowTitleBar: true })
  pdf.setLanguage('en-GB')
  pdf.setCreator('Accord')
  pdf.setProducer('Accord')
  pdf.setCreationDate(at)
  pdf.setModificationDate(at)
  const id = PDFHexString.of(sha256Hex(input.recordJson).slice(0, 32))
  pdf.context.trailerInfo.ID = pdf.context.obj([id, id])
  return pdf.save({ objectsPerTick: Infinity })
}
