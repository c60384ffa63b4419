import type { PackFile, PackInput } from '../../../shared/records.ts'
import { budgetCsv } from '../csv/budget.ts'
import { actionsCsv, decisionCsv } from '../csv/decision.ts'
import { attendanceCsv, personCsv } from '../csv/people.ts'
import { risksCsv } from '../csv/risks.ts'
import { withRecordStatus } from '../csv/record-status.ts'
import { recordDocument } from '../fhir/document.ts'
import { recordProvenance } from '../fhir/provenance.ts'

export const textFile = (path: string, text: string): PackFile => ({
  path,
  bytes: new TextEncoder().encode(text),
})

/** What the agency's own systems take in: they follow from what was signed, and are checked by being made again. */
export const readingFiles = (input: PackInput): PackFile[] =>
  input.side === 'health' ? healthFiles(input) : socialCareFiles(input)

// Two spaces, as hospitals' own tools write it: people open this file to look.
function healthFiles(input: PackInput): PackFile[] {
  const json = (path: string, value: unknown): PackFile =>
    textFile(path, `${JSON.stringify(value, null, 2)}\n`)
  const provenance = recordProvenance(input)
  return [
    json('fhir/document.json', recordDocument(input)),
    ...(provenance === null ? [] : [json('fhir/provenance.json', provenance)]),
  ]
}

function socialCareFiles(input: PackInput): PackFile[] {
  const csv = (name: string, text: string): PackFile =>
    textFile(`csv/${name}.csv`, withRecordStatus(text, input))
  return [
    csv('actions', actionsCsv(input.record)),
    csv('attendance', attendanceCsv(input.record)),
    csv('budget', budgetCsv(input.record)),
    csv('decision', decisionCsv(input)),
    csv('person', personCsv(input.record)),
    csv('risks', risksCsv(input.record)),
  ]
}
