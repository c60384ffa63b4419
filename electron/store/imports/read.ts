import { setImmediate as nextTurn } from 'node:timers/promises'
import { suggestColumns } from '../../../shared/imports/built-in-maps.ts'
import { columnFault, detectMap, placeColumns } from '../../../shared/imports/column-map.ts'
import type { ColumnMap } from '../../../shared/imports/column-map.ts'
import { detectEncoding, firstText } from '../../../shared/imports/decode.ts'
import { detectDelimiter } from '../../../shared/imports/delimiter.ts'
import { rowReader } from '../../../shared/imports/read-row.ts'
import type { PlacedColumns, RowReading, RowRefusal } from '../../../shared/imports/read-row.ts'
import type { ReferralRow, TargetField } from '../../../shared/imports/referral-row.ts'
import { Failure, invalid } from '../../../shared/reply.ts'
import { allRows, firstRows } from './csv-rows.ts'
import type { CsvFile } from './csv-rows.ts'

// 100,000 referrals are some 30 MB; ten times that leaves the store process well below 1 GiB.
const maxBytes = 300 * 1024 * 1024

export interface AcceptedRow {
  readonly row: number
  readonly referral: ReferralRow
}

/** Some of a file's rows, in order. */
export interface ReferralBatch {
  readonly accepted: readonly AcceptedRow[]
  readonly refused: readonly RowRefusal[]
}

export interface ReadProgress {
  readonly rows: number
  /** 0 to 1. */
  readonly fraction: number
}

export interface ReadOptions {
  /** ISO date; nothing in a file may be later. */
  readonly today: string
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: ReadProgress) => void
  /** Rows between two turns of the event loop; 500 unless given. */
  readonly batchSize?: number
}

/** A file whose columns are known. */
export interface KnownFile {
  readonly kind: 'known'
  readonly map: ColumnMap
  readonly header: readonly string[]
  readonly columns: PlacedColumns
  readonly csv: CsvFile
}

/** A file whose columns a person must name. `fault` says in words what the nearest known layout misses. */
export interface UnknownFile {
  readonly kind: 'unknown'
  readonly header: readonly string[]
  readonly sample: readonly (readonly string[])[]
  readonly suggestion: Readonly<Partial<Record<TargetField, string>>>
  readonly fault: string
}

/**
 * Looks at a file's encoding, delimiter and header, and finds the map that fits. Throws `invalid{file}` in words for
 * what is not a CSV file at all.
 */
export async function openReferrals(
  bytes: Uint8Array,
  maps: readonly ColumnMap[],
): Promise<KnownFile | UnknownFile> {
  if (bytes.length > maxBytes) throw invalid({ file: 'the file is larger than 300 MB' })
  const detected = detectEncoding(bytes)
  if (!detected.ok) throw invalid({ file: detected.why })
  const { delimiter, hint } = detectDelimiter(firstText(bytes, detected.encoding))
  const csv: CsvFile = { bytes, encoding: detected.encoding, delimiter, hint }
  const [header, ...sample] = await firstRows(csv, 6)
  if (header === undefined) throw invalid({ file: 'the file is empty' })
  if (header.length < 2) throw invalid({ file: 'this is not a CSV file: it has one column' })
  const map = detectMap(header, maps)
  const placing = map === null ? null : placeColumns(header, map)
  if (map === null || placing === null || !placing.ok) {
    const fault = columnFault(header, maps)
    return { kind: 'unknown', header, sample, suggestion: suggestColumns(header), fault }
  }
  return { kind: 'known', map, header, columns: placing.fields, csv }
}

/**
 * Reads the rows in batches; between two of them the event loop turns, so that a cancel gets through. Throws `cancelled`
 * once `signal` is aborted, and `invalid{file}` for a quotation mark out of place. Rows are numbered from 1 without the
 * header; a row of several lines counts once, an empty line not at all, a row of empty cells is counted and passed over.
 */
export async function* readReferrals(file: KnownFile, options: ReadOptions): AsyncGenerator<ReferralBatch> {
  const { today, signal, onProgress, batchSize = 500 } = options
  const readRow = rowReader({ header: file.header, columns: file.columns, side: file.map.side }, today)
  // The header is row 0.
  let [rows, bytesRead] = [-1, 0]
  let batch: RowReading[] = []
  for await (const cells of allRows(file.csv, (read) => (bytesRead = read))) {
    rows += 1
    if (rows === 0) continue
    batch.push(readRow(cells, rows))
    if (batch.length < batchSize) continue
    yield asBatch(batch)
    batch = []
    onProgress?.({ rows, fraction: bytesRead / file.csv.bytes.length })
    await nextTurn()
    if (signal?.aborted === true) throw new Failure({ kind: 'cancelled' })
  }
  yield asBatch(batch)
  onProgress?.({ rows, fraction: 1 })
}

function asBatch(readings: readonly RowReading[]): ReferralBatch {
  return {
    accepted: readings.flatMap((one) =>
      one.kind === 'accepted' ? [{ row: one.row, referral: one.referral }] : [],
    ),
    refused: readings.flatMap((one) => (one.kind === 'refused' ? [one.refusal] : [])),
  }
}

/** The whole of a file at once. */
export async function readAllReferrals(file: KnownFile, options: ReadOptions): Promise<ReferralBatch> {
  const accepted: AcceptedRow[] = []
  const refused: RowRefusal[] = []
  for await (const batch of readReferrals(file, options)) {
    accepted.push(...batch.accepted)
    refused.push(...batch.refused)
  }
  return { accepted, refused }
}
