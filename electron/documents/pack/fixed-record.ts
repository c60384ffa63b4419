import type { PackFile, PackInput } from '../../../shared/records.ts'
import { datedAt } from '../../../shared/proposal.ts'
import { fixPdf } from '../fixed-pdf.ts'
import { signedFiles } from './signed-files.ts'

/**
 * The printed record with the dates, title and identifier that follow from the record itself, and with all that was
 * signed within it, so that one filed PDF is the proof. What left before carried nothing.
 */
export const fixedPdf = (
  printed: Uint8Array,
  input: PackInput,
  carried: readonly PackFile[] = signedFiles(input),
): Promise<Uint8Array> =>
  fixPdf(printed, {
    title: input.record.caseReference,
    at: datedAt(input.record),
    idFrom: input.recordJson,
    carried,
  })
