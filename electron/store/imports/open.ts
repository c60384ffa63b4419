import { suggestColumns } from '../../../shared/imports/built-in-maps.ts'
import {
  columnFault,
  columnLetters,
  detectMap,
  labelHeadings,
  nearestFault,
  placeColumns,
} from '../../../shared/imports/column-map.ts'
import type { ColumnMap } from '../../../shared/imports/column-map.ts'
import { openText } from '../../../shared/imports/decode.ts'
import { delimiters, statedDelimiter } from '../../../shared/imports/delimiter.ts'
import { findHeadings, linesLookedAt } from '../../../shared/imports/headings.ts'
import type { PlacedColumns } from '../../../shared/imports/read-row.ts'
import type { TargetField } from '../../../shared/imports/fields.ts'
import type { Sample } from '../../../shared/imports/twice-headings.ts'
import type { ImportAnswers } from '../../../shared/imports/answers.ts'
import type { UnknownColumns } from '../../../shared/imports.ts'
import { lineEndOf } from '../../../shared/imports/scan.ts'
import { invalid } from '../../../shared/kernel/reply.ts'
import { firstRows } from './sheet.ts'
import type { CsvFile, SheetRow } from './sheet.ts'

// 100,000 referrals are some 30 MB; ten times that leaves the store process well below 1 GiB.
const maxBytes = 300 * 1024 * 1024

/** A file whose columns are known. */
export interface KnownFile {
  readonly kind: 'known'
  readonly map: ColumnMap
  readonly header: readonly string[]
  readonly columns: PlacedColumns
  /** Indexes of columns with the heading of one that was taken, which were not. */
  readonly passedOver: readonly number[]
  /** Line of the sheet with the headings. */
  readonly headingLine: number
  /** From the row after the headings on. */
  readonly csv: CsvFile
}

/** A line of the sheet, for somebody to say whether the headings are in it. */
export interface SheetLine {
  readonly line: number
  readonly cells: readonly string[]
}

/** A file whose columns a person must name. `fault` says in words what the nearest known layout misses. */
export interface UnknownFile {
  readonly kind: 'unknown'
  readonly header: readonly string[]
  readonly headingLine: number
  /** The first lines of the sheet. */
  readonly lines: readonly SheetLine[]
  readonly sample: readonly (readonly string[])[]
  readonly suggestion: Readonly<Partial<Record<TargetField, string>>>
  readonly fault: string
  readonly asked: UnknownColumns['asked']
}

/**
 * Looks at a file's encoding, delimiter and headings, and finds the map that fits; by what somebody said of the line that
 * has them, and of which column holds what. Throws `invalid{file}` in words for what is not a CSV file at all.
 */
export function openReferrals(
  bytes: Uint8Array,
  maps: readonly ColumnMap[],
  { headingLine, columns }: Said = { headingLine: null, columns: null },
): KnownFile | UnknownFile {
  if (bytes.length > maxBytes) throw invalid({ file: 'the file is larger than 300 MB' })
  const opened = openText(bytes)
  if (!opened.ok) throw invalid({ file: opened.why })
  const { csv, rows, at } = splitBest(opened.bytes, maps, headingLine)
  const heading = rows[at]
  if (heading === undefined) throw invalid({ headings: 'that line of the file is empty' })
  const header = heading.cells
  const sample = rows.slice(at + 1).map((row) => row.cells)
  const fitting = columns === null ? maps : [saidMap(header, maps, columns, sample)]
  const map = detectMap(header, fitting, sample)
  const placing = map === null ? null : placeColumns(header, map, sample)
  if (map === null || placing === null || !placing.ok) return unknown(rows, at, fitting, sample)
  const dialect = { ...csv.dialect, width: header.length }
  const data = { bytes: csv.bytes, dialect, start: heading.next, line: heading.line + 1 }
  const { fields, passedOver } = placing
  return { kind: 'known', map, header, columns: fields, passedOver, headingLine: heading.line, csv: data }
}

type Said = Pick<ImportAnswers, 'headingLine' | 'columns'>

/** The layout that fits best, with the columns that somebody named in place of its own. */
function saidMap(
  header: readonly string[],
  maps: readonly ColumnMap[],
  said: NonNullable<Said['columns']>,
  sample: Sample,
): ColumnMap {
  const labels = labelHeadings(header)
  const named = Object.entries(said).map(([field, letters]) => {
    const label = labels.find((_, index) => columnLetters(index) === letters)
    if (label === undefined) throw invalid({ column: `no column: ${letters}` })
    if (label === '') throw invalid({ column: `no heading in column: ${letters}` })
    return [field, label] as const
  })
  const taken = new Set(named.map(([, label]) => label))
  const [nearest = null] = maps
    .filter((map) => map.side === maps[0]?.side)
    .toSorted((a, b) => missed(header, a, sample) - missed(header, b, sample))
  const known = { ...nearest?.columns, ...suggestColumns(header) }
  const kept = Object.entries(known).filter(([, label]) => !taken.has(label))
  return {
    id: 'said',
    name: 'Columns as they were said',
    side: nearest?.side ?? 'health',
    columns: { ...Object.fromEntries(kept), ...Object.fromEntries(named) },
  }
}

function missed(header: readonly string[], map: ColumnMap, sample: Sample): number {
  const placing = placeColumns(header, map, sample)
  return placing.ok ? 0 : placing.missing.length
}

interface Split {
  readonly csv: CsvFile
  readonly rows: readonly SheetRow[]
  /** Index of the headings among `rows`. */
  readonly at: number
}

function splitBest(bytes: Uint8Array, maps: readonly ColumnMap[], headingLine: number | null): Split {
  const stated = statedDelimiter(Buffer.from(bytes.subarray(0, 64)).toString('latin1'))
  const found = (stated ? [stated.delimiter] : delimiters).map((delimiter) => {
    const dialect = { delimiter: delimiter.charCodeAt(0), width: null, lineEnd: lineEndOf(bytes) }
    const csv: CsvFile = { bytes, dialect, start: stated?.length ?? 0, line: 1 }
    const rows = firstRows(csv, Math.max(linesLookedAt, headingLine ?? 0))
    return {
      csv,
      rows,
      ...findHeadings(
        rows.slice(0, linesLookedAt).map((row) => row.cells),
        maps,
      ),
    }
  })
  const [best] = found.toSorted((a, b) => b.score - a.score)
  if (best === undefined || best.rows.length === 0) throw invalid({ file: 'the file is empty' })
  if (best.score === 0) throw invalid({ file: 'one column only' })
  if (headingLine === null) return best
  return { ...best, at: best.rows.findIndex((row) => row.line === headingLine) }
}

function unknown(
  rows: readonly SheetRow[],
  at: number,
  maps: readonly ColumnMap[],
  sample: Sample,
): UnknownFile {
  const { cells, line } = rows[at] ?? { cells: [], line: 1 }
  const fault = columnFault(cells, maps, sample)
  const { missing, twice } = nearestFault(cells, maps, sample) ?? { missing: [], twice: [] }
  return {
    kind: 'unknown',
    header: labelHeadings(cells),
    headingLine: line,
    lines: rows.slice(0, 12).map((row) => ({ line: row.line, cells: row.cells })),
    sample: rows.slice(at + 1, at + 6).map((row) => row.cells),
    suggestion: suggestColumns(cells),
    fault: line === 1 ? fault : `the headings seem to be in line ${line}; ${fault}`,
    asked: [
      ...twice.map(({ field, indexes }) => ({ field, columns: indexes.map(columnLetters) })),
      ...missing.map(({ field }) => ({ field, columns: [] })),
    ],
  }
}
