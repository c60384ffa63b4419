import { parse } from 'csv-parse/sync'
import type { PackInput } from '../../../shared/records.ts'
import { initialsOf } from '../../../shared/kernel/person-name.ts'
import { proposalWords } from '../../../shared/proposal.ts'
import { packFolder } from '../pack/pack-folder.ts'
import { csvText } from '../csv/csv-text.ts'

/** One folder of an agency, for whoever files them: initials and the case's reference, no name and no number. */
export interface IndexRow {
  readonly case: string
  readonly initials: string
  readonly agency: string
  readonly meeting: string
  readonly folder: string
  readonly version: string
  readonly signed: string
}

const columns = ['case', 'initials', 'agency', 'meeting', 'folder', 'version', 'signed'] as const

export function indexRow(input: PackInput): IndexRow {
  const { side, record, bothSigned, shortOf } = input
  const how = !bothSigned ? 'one agency only' : shortOf.length > 0 ? 'not complete' : 'by both agencies'
  const { recordId, recordVersion: version } = record
  return {
    case: record.caseReference,
    initials: initialsOf(record.person),
    agency: record.agencies[side].name,
    meeting: record.meeting.heldOn,
    folder: packFolder({ side, recordId, version }).split('/').at(-1) ?? '',
    version: String(version),
    signed: proposalWords(input).toLowerCase() || how,
  }
}

export const indexCsv = (rows: readonly IndexRow[]): string =>
  csvText(
    columns,
    rows.map((row) => ({ ...row })),
  )

// Somebody may have changed the file: a row is kept only where it is about a folder that Accord could have made.
const isFolder = /^record-[0-9a-f-]{36}-v[1-9][0-9]{0,3}$/

/** The rows of an index that is there already; none where it is no index of ours. */
export function readIndex(text: string): IndexRow[] {
  try {
    const rows = parse(text, { columns: true, bom: true, max_record_size: 10_000 }) as Record<
      string,
      string
    >[]
    return rows.flatMap((row) => {
      const [found, folder] = [columns.map((column) => row[column]), row['folder'] ?? '']
      if (found.some((value) => value === undefined) || !isFolder.test(folder)) return []
      return Object.fromEntries(columns.map((column, at) => [column, found[at]])) as unknown as IndexRow
    })
  } catch {
    return []
  }
}

/** Of the whole folder: what lies there from earlier releases, and what comes now; the latest meeting first. */
export function mergedRows(
  before: readonly IndexRow[],
  now: readonly IndexRow[],
  there: ReadonlySet<string>,
): IndexRow[] {
  const fresh = new Set(now.map(({ folder }) => folder))
  const kept = before.filter(({ folder }) => there.has(folder) && !fresh.has(folder))
  const key = ({ meeting, case: reference, version }: IndexRow): string =>
    `${reference} ${version.padStart(4, '0')} ${meeting}`
  return [...kept, ...now].toSorted(
    (a, b) => b.meeting.localeCompare(a.meeting) || key(a).localeCompare(key(b)),
  )
}
