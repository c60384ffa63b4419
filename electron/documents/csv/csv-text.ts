import { stringify } from 'csv-stringify/sync'

export type CsvValue = string | number
/** Column names in the order they are written, each with its value for one row. */
export type CsvRow = Readonly<Record<string, CsvValue>>

// A spreadsheet runs what begins a cell with one of these, the wide ones of East Asian keyboards too.
const starts = String.raw`[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]`
const atTheStart = new RegExp(String.raw`^\s*${starts}`)
// Where the list separator is a semicolon or a tab, quotation marks inside a line protect nothing: these begin a cell too.
const further = new RegExp(String.raw`([;|\t\r\n])(?=\s*${starts})`, 'g')

/** With an apostrophe before whatever a spreadsheet, of whatever country, would run as a formula. */
const disarmed = (text: string): string => (atTheStart.test(text) ? `'${text}` : text).replace(further, "$1'")

/**
 * RFC 4180 in UTF-8: a header, CRLF, no byte order mark. A field that a spreadsheet would run as a formula gets an
 * apostrophe in front, which spreadsheets take as "this is text"; a reader that wants the exact words has record.json.
 */
export function csvText(columns: readonly string[], rows: readonly CsvRow[]): string {
  return plainCsv(
    columns,
    rows.map((row) => columns.map((column) => cellText(row[column]))),
  )
}

/** The same of cells that are disarmed already. */
export const plainCsv = (columns: readonly string[], rows: readonly (readonly string[])[]): string =>
  stringify([...rows], {
    header: true,
    columns: [...columns],
    record_delimiter: '\r\n',
    // Of itself it quotes only its own delimiter; readers take a single line feed as the end of a row too.
    quoted_match: /[\r\n]/,
  })

/** Figures that Accord writes itself are no formulas: `-300.00` stays a number. */
const cellText = (value: CsvValue | undefined): string =>
  typeof value === 'string' && !/^-?[0-9]+\.[0-9]{2}$/.test(value) ? disarmed(value) : String(value ?? '')

/** Empty where a record does not say. */
export const yesNo = (is: boolean | undefined): string => (is === undefined ? '' : is ? 'yes' : 'no')

/** Pounds with two decimals from whole pence, without a binary fraction on the way: 64005 is 640.05. */
export function pounds(pence: number): string {
  if (!Number.isSafeInteger(pence)) throw new TypeError('not whole pence')
  return (pence < 0 ? '-' : '') + hundredths(Math.abs(pence))
}

/** Hundredths with two decimals: 1450 is 14.50. */
export function hundredths(count: number): string {
  return `${Math.trunc(count / 100)}.${String(count % 100).padStart(2, '0')}`
}
