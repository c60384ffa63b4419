import type { PackInput } from '../../../shared/records.ts'
import { earlierLayouts } from '../content/record-layout.ts'
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
  const verdict = found === undefined ? 'otherwise' : await verdictOn(found, input, files, print)
  if (verdict === 'otherwise')
    return { ...nothing(verdict), problems: [`${path} does not say what was signed`] }
  if (verdict === 'as signed') return nothing(verdict)
  return { ...nothing(verdict), reasons: [print === undefined ? unprinted : earlier] }
}

const unprinted = `${path} has the words that were signed; how they look was not compared: accord verify --remake prints it again.`
const earlier = `${path} has the words that were signed, in the order of an earlier version of Accord; how they look was not compared.`

/** What left in an earlier layout is no longer printed: of that, the words are compared. */
async function verdictOn(
  found: Buffer,
  input: PackInput,
  files: FoundFiles,
  print: PrintRecord | undefined,
): Promise<PdfVerdict> {
  if (print === undefined) return (await saysWhatWasSigned(found, input, files)) ? 'same words' : 'otherwise'
  if (await isPrintedSo(found, input, print)) return 'as signed'
  return (await saysWhatWasSigned(found, input, files, earlierLayouts)) ? 'same words' : 'otherwise'
}

const nothing = (verdict: PdfVerdict): CheckedPdf => ({ verdict, problems: [], reasons: [] })

async function isPrintedSo(found: Buffer, input: PackInput, print: PrintRecord): Promise<boolean> {
  const printed = await print({ html: recordPage(input), settings: printSettings(input) })
  return found.equals(await settledPdf(printed, input))
}
