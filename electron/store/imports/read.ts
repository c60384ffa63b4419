import { setImmediate as nextTurn } from 'node:timers/promises'
import type { ImportAnswers } from '../../../shared/imports/answers.ts'
import { isHeadingsAgain } from '../../../shared/imports/headings.ts'
import { rowReader } from '../../../shared/imports/read-row.ts'
import type { RowFault, RowReading } from '../../../shared/imports/read-row.ts'
import type { ReferralRow } from '../../../shared/imports/fields.ts'
import type { FileStyle } from '../../../shared/imports/field.ts'
import { mendTwice } from '../../../shared/imports/twice.ts'
import type { Unread } from '../../../shared/imports/unread.ts'
import { Failure } from '../../../shared/kernel/reply.ts'
import type { KnownFile } from './open.ts'
import { sheetRows } from './sheet.ts'
import type { SheetRow } from './sheet.ts'
import type { Survey } from './survey.ts'

export interface AcceptedRow {
  /** From 1 after the headings. */
  readonly row: number
  /** As a spreadsheet numbers it. */
  readonly line: number
  readonly referral: ReferralRow
  readonly unread: readonly Unread[]
  /** The name as it was sent, where that was in capitals; else empty. */
  readonly sentName: string
}

/** A row that was left out, with all that it said. */
export interface RefusedRow {
  readonly row: number
  readonly line: number
  readonly column: string
  readonly reason: string
  readonly cells: readonly string[]
}

/** Some of a file's rows, in order. */
export interface ReferralBatch {
  readonly accepted: readonly AcceptedRow[]
  readonly refused: readonly RefusedRow[]
}

export interface ReadProgress {
  readonly rows: number
  /** 0 to 1. */
  readonly fraction: number
}

export interface ReadOptions {
  readonly style: FileStyle
  readonly survey: Survey
  readonly twice: ImportAnswers['twice']
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((progress: ReadProgress) => void) | undefined
  /** Rows between two turns of the event loop; 500 unless given. */
  readonly batchSize?: number
}

/**
 * Reads the rows in batches; between two of them the event loop turns, so that a cancel gets through. Throws `cancelled`
 * once `signal` is aborted. Rows are numbered from 1 without the headings; an empty line does not count, a row of empty
 * cells is counted and passed over. Totals at the end and headings that come again are no rows.
 */
export async function* readReferrals(file: KnownFile, options: ReadOptions): AsyncGenerator<ReferralBatch> {
  const { style, survey, twice, signal, onProgress, batchSize = 500 } = options
  const readRow = rowReader({ header: file.header, columns: file.columns, side: file.map.side }, style)
  const totals = new Set(survey.totals.map(({ line }) => line))
  let [rows, readTo] = [0, 0]
  let batch = newBatch()
  for (const found of sheetRows(file.csv)) {
    const sheetRow = twice === 'mend' ? mended(found) : found
    if (totals.has(sheetRow.line) || isHeadingsAgain(sheetRow.cells, file.header)) continue
    rows += 1
    readTo = sheetRow.next
    add(batch, readRow(sheetRow.cells, rows, faultOf(sheetRow, file, options)), sheetRow)
    if (rows % batchSize !== 0) continue
    yield batch
    batch = newBatch()
    onProgress?.({ rows, fraction: readTo / file.csv.bytes.length })
    await nextTurn()
    if (signal?.aborted === true) throw new Failure({ kind: 'cancelled' })
  }
  yield batch
  onProgress?.({ rows, fraction: 1 })
}

const newBatch = () => ({ accepted: new Array<AcceptedRow>(), refused: new Array<RefusedRow>() })

function add(batch: ReturnType<typeof newBatch>, reading: RowReading, { line, cells }: SheetRow): void {
  if (reading.kind === 'accepted') {
    const { row, referral, unread, sentName } = reading
    batch.accepted.push({ row, line, referral, unread, sentName })
  }
  if (reading.kind === 'refused') batch.refused.push({ ...reading.refusal, line, cells })
}

const mended = (row: SheetRow): SheetRow =>
  row.hasAccents ? { ...row, cells: row.cells.map((cell) => mendTwice(cell) ?? cell) } : row

function faultOf(row: SheetRow, file: KnownFile, { survey, twice }: ReadOptions): RowFault {
  if (row.strayAt !== null) return { index: row.strayAt, reason: 'quotation mark out of place' }
  if (row.line === survey.cutAt) return { index: row.cells.length, reason: 'ragged row' }
  if (twice === 'mend' || twice === 'keep' || !row.hasAccents || survey.twice.cells === 0) return null
  const found = file.columns.find(({ index }) => mendTwice(row.cells[index] ?? '') !== null)
  return found ? { index: found.index, reason: 'text encoded twice' } : null
}

/** The whole of a file at once. */
export async function readAllReferrals(file: KnownFile, options: ReadOptions): Promise<ReferralBatch> {
  const accepted: AcceptedRow[] = []
  const refused: RefusedRow[] = []
  for await (const batch of readReferrals(file, options)) {
    accepted.push(...batch.accepted)
    refused.push(...batch.refused)
  }
  return { accepted, refused }
}
