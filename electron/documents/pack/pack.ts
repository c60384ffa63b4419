import type { PackFile, PackInput } from '../../../shared/records.ts'
import { recordDocx } from '../docx/record-docx.ts'
import { sha256Hex } from '../../proof/jcs.ts'
import { refuseUnlikeRecord } from './pack-input.ts'
import { readingFiles, textFile } from './reading-files.ts'
import { fixedPdf } from './fixed-record.ts'
import { signedFiles } from './signed-files.ts'
import { verifyText } from './verify-text.ts'

/**
 * Every file of one agency's pack (DESIGN §7.1), by path, SHA256SUMS last. The same input gives the same bytes.
 * `pdf` is the page of page/record-page.ts as printed; null leaves record.pdf out.
 * Throws where the frozen texts, the record and the statements do not belong together.
 */
export async function packFiles(
  input: PackInput,
  made: { readonly pdf: Uint8Array | null },
): Promise<readonly PackFile[]> {
  refuseUnlikeRecord(input)
  const signed = signedFiles(input)
  const files: PackFile[] = [
    ...signed,
    { path: 'record.docx', bytes: await recordDocx(input) },
    ...readingFiles(input),
    textFile('VERIFY.txt', verifyText(input, { pdfCarries: made.pdf !== null })),
  ]
  if (made.pdf !== null) files.push({ path: 'record.pdf', bytes: await fixedPdf(made.pdf, input) })
  const sorted = files.toSorted((a, b) => (a.path < b.path ? -1 : 1))
  return [...sorted, textFile('SHA256SUMS', sumsText(sorted))]
}

/** GNU coreutils' format, which `sha256sum -c` reads: two spaces, then the path. */
const sumsText = (files: readonly PackFile[]): string =>
  files.map(({ path, bytes }) => `${sha256Hex(bytes)}  ${path}\n`).join('')
