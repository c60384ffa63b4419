import { Readable, pipeline } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { textChunks } from '../../../shared/imports/decode.ts'
import type { TextEncodingName } from '../../../shared/imports/decode.ts'
import type { Delimiter } from '../../../shared/imports/delimiter.ts'
import { invalid } from '../../../shared/reply.ts'

export interface CsvFile {
  readonly bytes: Uint8Array
  readonly encoding: TextEncodingName
  readonly delimiter: Delimiter
  /** Characters of a `sep=;` line before the header. */
  readonly hint: number
}

// A row of more than a mebibyte is a quotation mark that was never closed, or no CSV file.
const maxRecord = 1024 * 1024

const optionsFor = (file: CsvFile) => ({
  delimiter: file.delimiter,
  record_delimiter: ['\r\n', '\n', '\r'],
  // Rows of a wrong length are refused one by one, with their number.
  relax_column_count: true,
  skip_empty_lines: true,
  trim: true,
  max_record_size: maxRecord,
})

/** The first `count` rows, the header among them. Throws `invalid{file}` where they can't be read. */
export async function firstRows(file: CsvFile, count: number): Promise<readonly (readonly string[])[]> {
  const rows: (readonly string[])[] = []
  for await (const row of allRows(file)) {
    rows.push(row)
    if (rows.length === count) break
  }
  return rows
}

/**
 * Every row of the file, the header first, as it is read. A misplaced or unclosed quotation mark throws `invalid{file}`:
 * from there on nobody can say where a row ends.
 */
export async function* allRows(
  file: CsvFile,
  onRead: (bytesRead: number) => void = () => {},
): AsyncGenerator<readonly string[]> {
  const parser = parse(optionsFor(file))
  // The parser's own iterator reports its errors; the callback only keeps them from being thrown twice.
  pipeline(Readable.from(pieces(file, onRead)), parser, () => {})
  try {
    for await (const row of parser as AsyncIterable<string[]>) {
      if (isEmptyLine(row)) continue
      yield row
    }
  } catch (error) {
    throw asInvalid(error)
  } finally {
    parser.destroy()
  }
}

// Spaces alone on a line: the parser skips only lines without any.
const isEmptyLine = (cells: readonly string[]): boolean => cells.length === 1 && cells[0]?.trim() === ''

function* pieces(file: CsvFile, onRead: (bytesRead: number) => void): Generator<string> {
  let hint = file.hint
  for (const { text, bytesRead } of textChunks(file.bytes, file.encoding)) {
    onRead(bytesRead)
    const piece = text.slice(hint)
    hint = Math.max(0, hint - text.length)
    if (piece !== '') yield piece
  }
}

function asInvalid(error: unknown): unknown {
  if (!(error instanceof CsvError)) return error
  // Records before the one at fault, the header among them.
  const before = Number(error['records'])
  const where = before === 0 ? 'the header' : `row ${before}`
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') {
    return invalid({ file: `a quotation mark in ${where} is never closed` })
  }
  if (error.code === 'CSV_MAX_RECORD_SIZE') return invalid({ file: `${where} is too long to be one row` })
  return invalid({ file: `a quotation mark is out of place in ${where}` })
}
