import type { PackInput } from '../../../shared/records.ts'
import { printSettings } from '../page/print-settings.ts'
import type { PrintSettings } from '../page/print-settings.ts'
import { recordPage } from '../page/record-page.ts'
import { settledPdf } from '../settled-pdf.ts'
import type { FoundFiles } from './pack-files.ts'
import { saysWhatWasSigned } from './pdf/says-what-was-signed.ts'

/**
 * Whether the PDF is what was signed: to the byte (`as signed`), or in all its words, as far as that was looked at.
 */
export type PdfVerdict = 'as signed' | 'same words' | 'otherwise' | 'not here' | 'not compared'

/** Prints a page as a release does. */
export type PrintRecord = (page: {
  readonly html: string
  readonly settings: PrintSettings
}) => Promise<Uint8Array>

export interface CheckedPdf {
  readonly verdict: PdfVerdict
  readonly problems: readonly string[]
  readonly reasons: readonly string[]
}

const path = 'record.pdf'

/**
 * The PDF's words are compared with what was signed. To print it again from the signed bytes, and to compare it to the
 * byte, takes seconds; so only where that is asked for.
 */
export async function checkPdf(
  files: FoundFiles,
  input: PackInput | null,
  print: PrintRecord | undefined,
): Promise<CheckedPdf> {
  const found = files.bytes.get(path)
  if (!files.paths.includes(path))
    return { ...nothing('not here'), reasons: [`${path} is not here: it was not made, or was taken out.`] }
  if (input === null)
    return { ...nothing('not compared'), reasons: [`${path} was not compared with what was signed.`] }
  const isRight =
    found !== undefined &&
    (print === undefined
      ? await saysWhatWasSigned(found, input, files)
      : await isPrintedSo(found, input, print))
  if (!isRight) return { ...nothing('otherwise'), problems: [`${path} does not say what was signed`] }
  return print === undefined
    ? {
        ...nothing('same words'),
        reasons: [
          `${path} has the words that were signed; how they look was not compared: accord verify --remake prints it again.`,
        ],
      }
    : nothing('as signed')
}

const nothing = (verdict: PdfVerdict): CheckedPdf => ({ verdict, problems: [], reasons: [] })

async function isPrintedSo(found: Buffer, input: PackInput, print: PrintRecord): Promise<boolean> {
  const printed = await print({ html: recordPage(input), settings: printSettings(input) })
  return found.equals(await settledPdf(printed, input))
}
