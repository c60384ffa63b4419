/** How a file is written, as far as it is known; `width` null while the headings are looked for. */
export interface Dialect {
  /** A byte. */
  readonly delimiter: number
  /** Columns of the headings. */
  readonly width: number | null
  readonly lineEnd: LineEnd
}
export type LineEnd = 'crlf' | 'lf' | 'cr'

/** One row as it lies in the file. Cells are spans of bytes: start, end and flags, three numbers each. */
export interface RawRow {
  readonly spans: readonly number[]
  /** Where the next one begins. */
  readonly next: number
  /** A quotation mark in it is out of place, so that nobody can say what its cells are. */
  readonly isStray: boolean
  /** False for the last row of a file that does not end its line. */
  readonly isEnded: boolean
}

/** Between quotation marks. */
export const quotedFlag = 1
/** With doubled quotation marks in it. */
export const doubledFlag = 2

const [quote, space, tab, lf, cr, equals] = [0x22, 0x20, 0x09, 0x0a, 0x0d, 0x3d] as const
// A row of more than a mebibyte is a quotation mark that was never closed.
const longest = 1024 * 1024

/** `crlf`, `lf` or `cr`, by the first line end of the file. */
export function lineEndOf(bytes: Uint8Array): LineEnd {
  const at = bytes.findIndex((byte) => byte === lf || byte === cr)
  if (bytes[at] === lf) return 'lf'
  return bytes[at + 1] === lf || at < 0 ? 'crlf' : 'cr'
}

/**
 * The row that begins at `at`. A quotation mark out of place spoils its own row and no other: where the next line is a
 * whole row by itself the spoilt one ends with its line.
 */
export function scanRow(bytes: Uint8Array, at: number, dialect: Dialect): RawRow {
  const scan = new Scan(bytes, at, dialect)
  const strayAt = scan.run('strict')
  if (strayAt === null) return scan.row(false)
  const cut = new Scan(bytes, at, dialect)
  cut.run('plain', strayAt)
  if (dialect.width === null || isWholeRow(bytes, cut.at, dialect)) return cut.row(true)
  const loose = new Scan(bytes, at, dialect)
  return loose.run('loose') === null && loose.width === dialect.width ? loose.row(true) : cut.row(true)
}

type Manner = 'strict' | 'loose' | 'plain'

class Scan {
  at: number
  readonly #bytes: Uint8Array
  readonly #dialect: Dialect
  readonly #start: number
  readonly #spans: number[] = []
  #isStray = false
  #isEnded = false

  constructor(bytes: Uint8Array, start: number, dialect: Dialect) {
    this.#bytes = bytes
    this.#start = start
    this.#dialect = dialect
    this.at = start
  }

  get width(): number {
    return this.#spans.length / 3
  }

  row = (isStray: boolean): RawRow => ({
    spans: this.#spans,
    next: this.at,
    isStray: isStray || this.#isStray,
    isEnded: this.#isEnded,
  })

  /** Null, or where a quotation mark opens that does not close. From `plainFrom` on such marks are plain text. */
  run(manner: Manner, plainFrom = Infinity): number | null {
    const { delimiter } = this.#dialect
    for (;;) {
      const strayAt = this.#cell(manner, plainFrom)
      if (strayAt !== null) return strayAt
      if (this.#bytes[this.at] !== delimiter) break
      this.at += 1
    }
    this.#lineEnd()
    return null
  }

  #cell(manner: Manner, plainFrom: number): number | null {
    const [bytes, start] = [this.#bytes, this.#blanks(this.at)]
    if (start < plainFrom && bytes[start] === quote) return this.#quoted(start, manner)
    if (bytes[start] === equals && bytes[start + 1] === quote) {
      const end = this.#closingOnLine(start + 2)
      if (end !== null) {
        this.#spans.push(start, end, 0)
        this.at = this.#blanks(end)
        return null
      }
    }
    this.#plain()
    return null
  }

  #quoted(open: number, manner: Manner): number | null {
    const bytes = this.#bytes
    let [from, flags] = [open + 1, quotedFlag]
    for (;;) {
      const mark = bytes.indexOf(quote, from)
      if (mark < 0 || mark - this.#start > longest) return open
      if (bytes[mark + 1] === quote) {
        flags |= doubledFlag
        from = mark + 2
        continue
      }
      const after = this.#blanks(mark + 1)
      if (this.#isBoundary(after)) {
        if (manner === 'strict' && this.#swallows(open + 1, mark)) return open
        this.#spans.push(open + 1, mark, flags)
        this.at = after
        return null
      }
      if (manner !== 'loose') return open
      from = mark + 1
    }
  }

  #plain(): void {
    const [bytes, { delimiter }] = [this.#bytes, this.#dialect]
    const start = this.at
    let at = start
    for (; at < bytes.length; at += 1) {
      const byte = bytes[at]
      if (byte === delimiter) break
      if (byte === quote) this.#isStray = true
      if (byte !== lf && byte !== cr) continue
      if (!this.#isBreakInCell(at)) break
    }
    this.#spans.push(start, at, 0)
    this.at = at
  }

  /** A line end of another kind than the file's own, where only both lines together make a row: a break in a cell. */
  #isBreakInCell(at: number): boolean {
    const { width, lineEnd } = this.#dialect
    const [bytes, before] = [this.#bytes, this.width + 1]
    if (width === null || before < 2 || before >= width || kindAt(bytes, at) === lineEnd) return false
    const rest = onLine(bytes, at + 1, this.#dialect).count
    return before + rest === width && rest + 1 < width
  }

  /** A whole row, figures and all, between two marks: they are no pair. */
  #swallows(from: number, to: number): boolean {
    const { width } = this.#dialect
    if (width === null || width < 4) return false
    for (let at = nextLine(this.#bytes, from, to); at < to; at = nextLine(this.#bytes, at, to)) {
      const { count, digits } = onLine(this.#bytes, at, this.#dialect)
      if (count === width - 1 && digits >= 6) return true
    }
    return false
  }

  #closingOnLine(from: number): number | null {
    const bytes = this.#bytes
    for (let at = from; at < bytes.length && bytes[at] !== lf && bytes[at] !== cr; at += 1) {
      if (bytes[at] === quote && this.#isBoundary(this.#blanks(at + 1))) return at + 1
    }
    return null
  }

  #isBoundary(at: number): boolean {
    const byte = this.#bytes[at]
    return byte === undefined || byte === this.#dialect.delimiter || byte === lf || byte === cr
  }

  #blanks(from: number): number {
    const bytes = this.#bytes
    let at = from
    for (;;) {
      const byte = bytes[at]
      if (byte === space || (byte === tab && this.#dialect.delimiter !== tab)) at += 1
      // Where files were put one after the other, the second one's byte order mark.
      else if (byte === 0xef && bytes[at + 1] === 0xbb && bytes[at + 2] === 0xbf) at += 3
      else return at
    }
  }

  #lineEnd(): void {
    const byte = this.#bytes[this.at]
    if (byte === undefined) return
    this.#isEnded = true
    this.at += byte === cr && this.#bytes[this.at + 1] === lf ? 2 : 1
  }
}

const kindAt = (bytes: Uint8Array, at: number): LineEnd =>
  bytes[at] === lf ? 'lf' : bytes[at + 1] === lf ? 'crlf' : 'cr'

function nextLine(bytes: Uint8Array, from: number, to: number): number {
  for (let at = from; at < to; at += 1) {
    if (bytes[at] === lf || (bytes[at] === cr && bytes[at + 1] !== lf)) return at + 1
  }
  return to
}

/** Delimiters outside quotation marks and digits, up to the line's end. */
function onLine(
  bytes: Uint8Array,
  from: number,
  { delimiter, lineEnd }: Dialect,
): { readonly count: number; readonly digits: number } {
  let [count, digits, isQuoted] = [0, 0, false]
  for (let at = from; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0
    if (byte === quote) isQuoted = !isQuoted
    else if (byte === delimiter && !isQuoted) count += 1
    else if (byte >= 0x30 && byte <= 0x39) digits += 1
    else if (lineEnd === 'cr' ? byte === cr : byte === lf) break
  }
  return { count, digits }
}

/** True where the line from `at` on is a row as wide as the headings, or the file is at its end. */
function isWholeRow(bytes: Uint8Array, at: number, dialect: Dialect): boolean {
  if (at >= bytes.length) return true
  const scan = new Scan(bytes, at, dialect)
  return scan.run('strict') === null && scan.width === dialect.width
}
