import { isBlank } from '../../../shared/imports/cells.ts'
import { decodeCell } from '../../../shared/imports/decode.ts'
import { doubledFlag, quotedFlag, scanRow } from '../../../shared/imports/scan.ts'
import type { Dialect, RawRow } from '../../../shared/imports/scan.ts'

/** A file's text as bytes, from a row on. */
export interface CsvFile {
  readonly bytes: Uint8Array
  readonly dialect: Dialect
  /** Where the first row to be read begins, and which line of the sheet it is. */
  readonly start: number
  readonly line: number
}

/** One row with something in it. */
export interface SheetRow {
  /** As a spreadsheet numbers it: from 1, empty lines counted, a row with line breaks in its cells once. */
  readonly line: number
  readonly cells: readonly string[]
  /** Indexes of cells that are not UTF-8 and were read as windows-1252. */
  readonly windows: readonly number[]
  /** Index of a cell with a quotation mark out of place; null where there is none. */
  readonly strayAt: number | null
  readonly isEnded: boolean
  readonly hasAccents: boolean
  /** Where the next row begins. */
  readonly next: number
}

/** The rows of a sheet in order, lines with nothing but spaces left out. */
export function* sheetRows(file: CsvFile): Generator<SheetRow> {
  const { bytes, dialect } = file
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  let [at, line] = [file.start, file.line]
  while (at < bytes.length) {
    const raw = scanRow(bytes, at, dialect)
    const row = decodeRow(view, at, raw, line)
    if (row.cells.length > 1 || !isBlank(row.cells[0] ?? '')) yield row
    at = raw.next
    line += 1
  }
}

export function firstRows(file: CsvFile, count: number): readonly SheetRow[] {
  const rows: SheetRow[] = []
  for (const row of sheetRows(file)) {
    rows.push(row)
    if (rows.length === count) break
  }
  return rows
}

function decodeRow(bytes: Buffer, start: number, raw: RawRow, line: number): SheetRow {
  const { spans, next, isEnded } = raw
  const cells: string[] = []
  const windows: number[] = []
  // A character for each byte: cells without accents are pieces of it, and no others have to be decoded.
  const whole = bytes.toString('latin1', start, next)
  const hasAccents = accents.test(whole)
  for (let at = 0; at < spans.length; at += 3) {
    const [from, to, flags] = [spans[at] ?? 0, spans[at + 1] ?? 0, spans[at + 2] ?? 0]
    const plain = whole.slice(from - start, to - start)
    const decoded = hasAccents && accents.test(plain) ? decodeCell(bytes.subarray(from, to)) : null
    if (decoded?.isWindows === true) windows.push(cells.length)
    cells.push(asMeant(decoded?.text ?? plain, flags))
  }
  const strayAt = raw.isStray ? strayIn(cells, spans) : null
  return { line, cells, windows, strayAt, isEnded, hasAccents, next }
}

const accents = /[\x80-\xFF]/

const asMeant = (text: string, flags: number): string => {
  if ((flags & doubledFlag) !== 0) return text.replaceAll('""', '"')
  return (flags & quotedFlag) === 0 ? text.trim() : text
}

function strayIn(cells: readonly string[], spans: readonly number[]): number {
  const at = cells.findIndex((cell, index) => cell.includes('"') && (spans[index * 3 + 2] ?? 0) === 0)
  return at < 0 ? cells.length - 1 : at
}
