import type { PackInput } from '../../../shared/records.ts'
import { printSettings } from '../page/print-settings.ts'
import type { PrintSettings } from '../page/print-settings.ts'
import { recordPage } from '../page/record-page.ts'
import { settledPdf } from '../settled-pdf.ts'
import type { FoundFiles } from './pack-files.ts'

/** Whether the PDF says what was signed, as far as that was looked at. */
export type PdfVerdict = 'as signed' | 'otherwise' | 'not here' | 'not compared'

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

/** The PDF is printed again from the signed bytes, which takes seconds; so only where that is asked for. */
export async function checkPdf(
  { paths, bytes }: FoundFiles,
  input: PackInput | null,
  print: PrintRecord | undefined,
): Promise<CheckedPdf> {
  if (!paths.includes(path))
    return {
      verdict: 'not here',
      problems: [],
      reasons: [`${path} is not here: it was not made, or was taken out.`],
    }
  if (print === undefined || input === null)
    return {
      verdict: 'not compared',
      problems: [],
      reasons: [`${path} was not compared with what was signed: accord verify --remake prints it again.`],
    }
  const printed = await print({ html: recordPage(input), settings: printSettings(input) })
  const made = await settledPdf(printed, input)
  return bytes.get(path)?.equals(made) === true
    ? { verdict: 'as signed', problems: [], reasons: [] }
    : { verdict: 'otherwise', problems: [`${path} does not say what was signed`], reasons: [] }
}
