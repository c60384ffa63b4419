import { PDFDocument, PDFHexString, ParseSpeeds } from 'pdf-lib'
import type { Letter } from '../../../shared/letters.ts'
import { letterText } from '../../../shared/letters/as-text.ts'
import { isPrinted, layOut } from '../../../shared/letters/lay-out.ts'
import type { LetterPage } from '../../../shared/letters/lay-out.ts'
import type { PackFile } from '../../../shared/records.ts'
import { sha256Hex } from '../../proof/jcs.ts'
import { printable } from '../printable.ts'
import { letterDocx } from './letter-docx.ts'
import { letterTitle } from './letter-page.ts'

/** The letter as it is laid out in the format that was chosen for it. */
export const pageOf = (
  { frame, texts, format, language, translated }: Letter,
  isDraft: boolean,
): LetterPage => layOut({ frame, texts, format, language, isTranslated: translated !== null, isDraft })

/** The letter's files, what the person is given first. The same letter gives the same bytes. */
export async function letterFiles(
  letter: Letter,
  pdf: Uint8Array | null,
  isDraft = false,
): Promise<PackFile[]> {
  const page = pageOf(letter, isDraft)
  if (!isPrinted(letter))
    return [{ path: 'letter.txt', bytes: new TextEncoder().encode(printable(letterText(page))) }]
  // Noon, so that it is the same day wherever it is read.
  const at = `${letter.frame.date}T12:00:00.000Z`
  const docx = { path: 'letter.docx', bytes: await letterDocx(page, at) }
  return pdf === null ? [docx] : [{ path: 'letter.pdf', bytes: await fixedLetter(pdf, page, at) }, docx]
}

/** Title, language and dates that follow from the letter itself (fixed-pdf.ts has the reasons). */
async function fixedLetter(printed: Uint8Array, page: LetterPage, at: string): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(printed, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest })
  pdf.setTitle(letterTitle(page), { showInWindowTitleBar: true })
  pdf.setLanguage('en-GB')
  pdf.setCreator('Accord')
  pdf.setProducer('Accord')
  pdf.setCreationDate(new Date(at))
  pdf.setModificationDate(new Date(at))
  const id = PDFHexString.of(sha256Hex(JSON.stringify(page)).slice(0, 32))
  pdf.context.trailerInfo.ID = pdf.context.obj([id, id])
  return pdf.save({ objectsPerTick: Infinity })
}
