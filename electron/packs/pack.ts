import type { PackFile, PackInput } from '../../shared/records.ts'
import { budgetCsv } from './csv/budget.ts'
import { actionsCsv, decisionCsv } from './csv/decision.ts'
import { attendanceCsv, personCsv } from './csv/people.ts'
import { risksCsv } from './csv/risks.ts'
import { recordDocx } from './docx/record-docx.ts'
import { recordDocument } from './fhir/document.ts'
import { recordProvenance } from './fhir/provenance.ts'
import { sha256Hex } from './jcs.ts'
import { refuseUnlikeRecord } from './pack-input.ts'
import { settledPdf } from './settled-pdf.ts'
import { signaturesOf } from './signatures.ts'
import { verifyText } from './verify-text.ts'

/**
 * Every file of one agency's pack (DESIGN §7), by path, SHA256SUMS last. The same input gives the same bytes.
 * `pdf` is the page of page/record-page.ts as printed; null leaves record.pdf out.
 * Throws where the frozen texts, the record and the statements do not belong together.
 */
export async function packFiles(
  input: PackInput,
  made: { readonly pdf: Uint8Array | null },
): Promise<readonly PackFile[]> {
  refuseUnlikeRecord(input)
  const files: PackFile[] = [
    file('decision.json', input.decisionJson),
    file('record.json', input.recordJson),
    { path: 'record.docx', bytes: await recordDocx(input) },
    ...signOffFiles(input),
    file('audit/checkpoint.txt', input.checkpoint),
    ...(input.side === 'health' ? healthFiles(input) : socialCareFiles(input)),
    file('VERIFY.txt', verifyText(input)),
  ]
  if (made.pdf !== null) files.push({ path: 'record.pdf', bytes: await settledPdf(made.pdf, input) })
  if (input.proofJson !== undefined) files.push(file('audit/proof.json', input.proofJson))
  const sorted = files.toSorted((a, b) => (a.path < b.path ? -1 : 1))
  return [...sorted, file('SHA256SUMS', sumsText(sorted))]
}

const file = (path: string, text: string): PackFile => ({ path, bytes: new TextEncoder().encode(text) })

/** GNU coreutils' format, which `sha256sum -c` reads: two spaces, then the path. */
const sumsText = (files: readonly PackFile[]): string =>
  files.map(({ path, bytes }) => `${sha256Hex(bytes)}  ${path}\n`).join('')

function signOffFiles(input: PackInput): PackFile[] {
  return signaturesOf(input).flatMap(({ stem, signed }) => [
    file(`sign-off/${stem}.json`, signed.json),
    { path: `sign-off/${stem}.sig`, bytes: signed.signature },
    file(`sign-off/${stem}.pub.pem`, signed.publicKeyPem),
  ])
}

// Two spaces, as hospitals' own tools write it: people open this file to look.
function healthFiles(input: PackInput): PackFile[] {
  const json = (path: string, value: unknown): PackFile => file(path, `${JSON.stringify(value, null, 2)}\n`)
  const provenance = recordProvenance(input)
  return [
    json('fhir/document.json', recordDocument(input)),
    ...(provenance === null ? [] : [json('fhir/provenance.json', provenance)]),
  ]
}

const socialCareFiles = (input: PackInput): PackFile[] => [
  file('csv/actions.csv', actionsCsv(input.record)),
  file('csv/attendance.csv', attendanceCsv(input.record)),
  file('csv/budget.csv', budgetCsv(input.record)),
  file('csv/decision.csv', decisionCsv(input)),
  file('csv/person.csv', personCsv(input.record)),
  file('csv/risks.csv', risksCsv(input.record)),
]
