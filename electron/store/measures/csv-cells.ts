import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import { invalid } from '../../../shared/kernel/reply.ts'

export interface SheetLine {
  /** As the sheet numbers it, from 1. */
  readonly line: number
  readonly cells: readonly string[]
}

/**
 * Lines of a CSV, or of what was copied from a spreadsheet, with something in them. The sign between cells is the one that
 * the first line has most of: a tab, a semicolon or a comma. `invalid{text}` where it is neither.
 */
export function sheetLines(text: string): readonly SheetLine[] {
  try {
    const rows: { readonly record: string[]; readonly info: { readonly lines: number } }[] = parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      info: true,
      bom: true,
    }) as never
    return rows
      .map(({ record, info }) => ({ line: info.lines, cells: record.map((cell) => cell.trim()) }))
      .filter(({ cells }) => cells.some((cell) => cell !== ''))
  } catch {
    throw invalid({ text: 'not a CSV file' })
  }
}

/** Where the sign between cells is no comma, a comma in a number is what elsewhere is its point. */
export const hasDecimalComma = (text: string): boolean => delimiterOf(text) !== ','

function delimiterOf(text: string): string {
  const [first = ''] = text.split(/\r?\n/).filter((line) => line.trim() !== '')
  const counted = ['\t', ';', ','].map((sign) => ({ sign, count: first.split(sign).length }))
  return counted.toSorted((one, other) => other.count - one.count)[0]?.sign ?? ','
}

// A spreadsheet runs what begins like this; reading it again takes the apostrophe off.
const harmless = (cell: string): string =>
  /^(?:[\t\r\n]|\s*[=+@\uFF1D\uFF0B\uFF20]|\s*-(?![0-9]))/.test(cell) ? `'${cell}` : cell

/** For a spreadsheet, with what it would run made harmless. */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  stringify(
    rows.map((row) => row.map(harmless)),
    { bom: true, record_delimiter: 'windows' },
  )

export const withoutMark = (cell: string): string => cell.replace(/^'(?=[=+\-@])/, '')
