import type { PackInput } from '../../../shared/records.ts'
import { earlierLayouts } from '../content/record-layout.ts'
import { printSettings } from '../page/print-settings.ts'
import type { PrintSettings } from '../page/print-settings.ts'
import { recordPage } from '../page/record-page.ts'
import { fixedPdf } from '../pack/fixed-record.ts'
import { carriedProblems, carriesNothing } from './carries.ts'
import type { Derived } from './derived.ts'
import type { FoundFiles } from '../pack/pack-files.ts'
import { readPdf } from './pdf/read-pdf.ts'
import type { ReadPdf } from './pdf/read-pdf.ts'
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
  readonly missing: readonly string[]
  readonly reasons: readonly string[]
}

const path = 'record.pdf'

/**
 * The PDF's words are compared with what was signed, and what it carries with the files beside it. To print it again
 * from the signed bytes, and to compare it to the byte, takes seconds; so only where that is asked for.
 */
export async function checkPdf(
  files: FoundFiles,
  { input, pdfCarries }: Pick<Derived, 'input' | 'pdfCarries'>,
  print: PrintRecord | undefined,
): Promise<CheckedPdf> {
  const found = files.bytes.get(path)
  if (!files.paths.includes(path)) return notHere(pdfCarries)
  if (input === null)
    return { ...nothing('not compared'), reasons: [`${path} was not compared with what was signed.`] }
  const read = found === undefined ? null : await readPdf(found).catch(() => null)
  if (found === undefined || read === null) return otherwise(unlike)
  const carriesNone = read.carried?.size === 0 && !pdfCarries
  const wrong = carriesNone ? [] : carriedProblems(read.carried, files)
  if (wrong.length > 0) return otherwise(...wrong)
  const printed = await print?.({ html: recordPage(input), settings: printSettings(input) })
  const verdict = await verdictOn({ found, read }, input, printed, carriesNone)
  if (verdict === 'otherwise') return otherwise(unlike)
  return {
    ...nothing(verdict),
    reasons: [
      ...(verdict === 'as signed' ? [] : [print === undefined ? unprinted : earlier]),
      ...(carriesNone ? [carriesNothing] : []),
    ],
  }
}

const unlike = `${path} does not say what was signed`
const unprinted = `${path} has the words that were signed; how they look was not compared: accord verify --remake prints it again.`
const earlier = `${path} has the words that were signed, in the order of an earlier version of Accord; how they look was not compared.`

/** What left in an earlier layout is no longer printed: of that, the words are compared. */
async function verdictOn(
  { found, read }: { readonly found: Buffer; readonly read: ReadPdf },
  input: PackInput,
  printed: Uint8Array | undefined,
  carriesNone: boolean,
): Promise<PdfVerdict> {
  if (printed === undefined) return saysWhatWasSigned(read, input) ? 'same words' : 'otherwise'
  const settled = await fixedPdf(printed, input, carriesNone ? [] : undefined)
  if (found.equals(settled)) return 'as signed'
  return saysWhatWasSigned(read, input, earlierLayouts) ? 'same words' : 'otherwise'
}

const nothing = (verdict: PdfVerdict): CheckedPdf => ({ verdict, problems: [], missing: [], reasons: [] })

const otherwise = (...problems: readonly string[]): CheckedPdf => ({ ...nothing('otherwise'), problems })

/** VERIFY.txt speaks of what it carries only where one was made. */
const notHere = (wasMade: boolean): CheckedPdf =>
  wasMade
    ? { ...nothing('not here'), missing: [path] }
    : { ...nothing('not here'), reasons: [`${path} is not here: it was not made, or was taken out.`] }
