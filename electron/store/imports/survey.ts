import { setImmediate as nextTurn } from 'node:timers/promises'
import { isBlank } from '../../../shared/imports/cells.ts'
import { dateTally } from '../../../shared/imports/date-column.ts'
import type { DateEvidence } from '../../../shared/imports/date-column.ts'
import { idTally } from '../../../shared/imports/identifiers.ts'
import type { IdEvidence } from '../../../shared/imports/identifiers.ts'
import type { PlacedColumns } from '../../../shared/imports/read-row.ts'
import { fieldsWhere } from '../../../shared/imports/fields.ts'
import { cleanValue } from '../../../shared/imports/row-fields.ts'
import { isTotals } from '../../../shared/imports/totals.ts'
import { mendTwice } from '../../../shared/imports/twice.ts'
import { Failure } from '../../../shared/kernel/reply.ts'
import type { KnownFile } from './open.ts'
import { sheetRows } from './sheet.ts'
import type { SheetRow } from './sheet.ts'

export const dateFields = fieldsWhere('kind', 'date')
export type DateField = (typeof dateFields)[number]

const ofEach = <T>(of: (field: DateField) => T): Record<DateField, T> =>
  Object.fromEntries(dateFields.map((field) => [field, of(field)])) as Record<DateField, T>
const isDate = (field: string): field is DateField => dateFields.some((one) => one === field)

/** A cell of which somebody may want to see one. */
export interface CellSeen {
  readonly line: number
  readonly column: string
  readonly text: string
}

/** What the whole of a file shows about how it is written, before any of it is taken. */
export interface Survey {
  readonly dates: Readonly<Record<DateField, DateEvidence>>
  readonly ids: IdEvidence
  /** Lines at the end that sum up the others. */
  readonly totals: readonly CellSeen[]
  /** Line of a last row that breaks off; null where the file is whole. */
  readonly cutAt: number | null
  readonly twice: {
    readonly cells: number
    readonly rows: number
    readonly examples: readonly (CellSeen & { readonly mended: string })[]
  }
  readonly windows: { readonly cells: number; readonly rows: number; readonly examples: readonly CellSeen[] }
}

const shown = 5
// A report's footer has a few lines.
const footer = 4

/** Reads a file once for what its rows prove about each other. Throws `cancelled`. */
export async function survey(file: KnownFile, signal?: AbortSignal): Promise<Survey> {
  const tally = new Tally(file)
  let read = 0
  for (const row of sheetRows(file.csv)) {
    tally.add(row)
    read += 1
    if (read % 1000 !== 0) continue
    await nextTurn()
    if (signal?.aborted === true) throw new Failure({ kind: 'cancelled' })
  }
  return tally.result()
}

class Tally {
  readonly #columns: PlacedColumns
  readonly #width: number
  readonly #dates = ofEach(dateTally)
  readonly #ids = idTally()
  readonly #last: SheetRow[] = []
  #short = 0
  #twice = { cells: 0, rows: 0, examples: new Array<CellSeen & { mended: string }>() }
  #windows = { cells: 0, rows: 0, examples: new Array<CellSeen>() }

  constructor({ columns, header }: KnownFile) {
    this.#columns = columns
    this.#width = header.length
  }

  add(row: SheetRow): void {
    // Rows of empty cells may follow the totals.
    if (row.cells.some((cell) => cell !== '' && !isBlank(cell))) this.#last.push(row)
    if (this.#last.length > footer) this.#last.shift()
    if (row.cells.length < this.#width) this.#short += 1
    if (row.strayAt !== null) return
    for (const { field, index } of this.#columns) {
      const raw = row.cells[index]
      if (raw === undefined || raw === '') continue
      if (isDate(field)) this.#dates[field].add(cleanValue(field, raw))
      if (field === 'sourceId') this.#ids.add(cleanValue(field, raw))
    }
    if (row.hasAccents) this.#accents(row)
  }

  #accents({ line, cells, windows }: SheetRow): void {
    let twice = 0
    for (const { index, heading } of this.#columns) {
      const text = cells[index] ?? ''
      const mended = mendTwice(text)
      if (mended !== null) {
        twice += 1
        keep(this.#twice.examples, { line, column: heading, text, mended })
      }
      if (!windows.includes(index)) continue
      this.#windows.cells += 1
      keep(this.#windows.examples, { line, column: heading, text })
    }
    this.#twice.cells += twice
    if (twice > 0) this.#twice.rows += 1
    if (windows.length > 0) this.#windows.rows += 1
  }

  result(): Survey {
    const last = this.#last.at(-1)
    const isCut = last !== undefined && !last.isEnded && last.cells.length < this.#width && this.#short === 1
    const totals = this.#totals()
    return {
      dates: ofEach((field) => this.#dates[field].evidence()),
      ids: this.#ids.evidence(),
      totals,
      cutAt: isCut && totals.length === 0 ? last.line : null,
      twice: this.#twice,
      windows: this.#windows,
    }
  }

  #totals(): CellSeen[] {
    const rows = this.#last.toReversed()
    const end = rows.findIndex(({ cells }) => !isTotals(cells, this.#columns))
    return rows.slice(0, end < 0 ? rows.length : end).map(({ line, cells }) => ({
      line,
      column: '',
      text: cells.filter((cell) => cell.trim() !== '').join(' '),
    }))
  }
}

function keep<T>(examples: T[], example: T): void {
  if (examples.length < shown) examples.push(example)
}
