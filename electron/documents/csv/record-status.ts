import { parse } from 'csv-parse/sync'
import type { PackInput } from '../../../shared/records.ts'
import { isStructured, proposalWords } from '../../../shared/proposal.ts'
import { plainCsv } from './csv-text.ts'

const column = 'record_status'

/**
 * The same file, and in each row of it, from the first correction on that says what it replaces, whether both agencies
 * have agreed to it: a row that was copied out of a proposal still says that it is one.
 */
export function withRecordStatus(csv: string, input: PackInput): string {
  if (!isStructured(input.record)) return csv
  const [header = [], ...rows] = parse(csv)
  const status = proposalWords(input) || 'Agreed by both agencies'
  return plainCsv(
    [...header, column],
    rows.map((row) => [...row, status]),
  )
}
