import { stringify } from 'csv-stringify/sync'

export type CsvValue = string | number
/** Column names in the order they are written, each with its value for one row. */
export type CsvRow = Readonly<Record<string, CsvValue>>

/**
 * RFC 4180 in UTF-8: a header, CRLF, no byte order mark. A field that a spreadsheet would run as a formula gets an
 * apostrophe in front, which spreadsheets take as "this is text"; a reader that wants the exact words has record.json.
 */
export function csvText(columns: readonly string[], rows: readonly CsvRow[]): string {
  return stringify(
    rows.map((row) => columns.map((column) => String(row[column] ?? ''))),
    {
      header: true,
      columns: [...columns],
      record_delimiter: '\r\n',
      // Of itself it quotes only its own delimiter; readers take a single line feed as the end of a row too.
      quoted_match: /[\r\n]/,
      escape_formulas: true,
    },
  )
}

/** Pounds with two decimals from whole pence, without a binary fraction on the way: 64005 is 640.05. */
export function pounds(pence: number): string {
  if (!Number.isSafeInteger(pence)) throw new TypeError('not whole pence')
  return (pence < 0 ? '-' : '') + hundredths(Math.abs(pence))
}

/** Hundredths with two decimals: 1450 is 14.50. */
export function hundredths(count: number): string {
  return `${Math.trunc(count / 100)}.${String(count % 100).padStart(2, '0')}`
}
