import { createHash } from 'node:crypto'
import type { Filling } from '../store/engine/fill.ts'
import type { Copy } from './copy.ts'
import type { Parts, Slots } from './slots.ts'
import type { Snapshot, TableRows } from './snapshot.ts'

/** A value as it stands, or a text taken apart. */
type Cell = { readonly parts: Parts } | { readonly as: unknown }

interface Apart {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}

/** What signing needs the trail for is written with it. */
const withTheTrail = new Set(['record', 'signOff', 'signOffItem'])

const entryColumns = ['id', 'kind', 'entityId', 'caseId', 'day']

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** Writes the rows of copies, all but what is signed. */
export class Rows {
  readonly #slots: Slots
  readonly #apart = new Map<Snapshot, ReadonlyMap<string, Apart>>()
  /** Most texts of one moment stand in the next one's rows too. */
  readonly #texts = new Map<string, Cell>()

  #entries: number

  /** `entries`: so many of the index of words are there. */
  constructor(slots: Slots, entries: number) {
    this.#slots = slots
    this.#entries = entries
  }

  write(copy: Copy, fill: Filling): void {
    const tables = this.tablesOf(copy.planned.snapshot)
    // First of all, since others name their sums.
    this.#writeRecords(copy, tables.get('record'), fill)
    for (const [name, { columns, rows }] of tables)
      if (!withTheTrail.has(name))
        for (const row of rows)
          fill.insert(
            name,
            columns,
            row.map((cell) => valueOf(copy, cell)),
          )
    this.#writeWords(copy, fill)
    copy.forget()
  }

  /** As the triggers would keep them: with the same words of the copy's own people. */
  #writeWords(copy: Copy, fill: Filling): void {
    for (const { kind, entityId, caseId, day, words } of copy.planned.snapshot.words) {
      const [entity, ofCase, of, said] = [entityId, caseId, day, words].map((one) =>
        valueOf(copy, this.cell(one)),
      )
      const id = (this.#entries += 1)
      fill.insert('searchEntry', entryColumns, [id, kind, entity, ofCase, of])
      fill.insert('searchText', ['rowid', 'words'], [id, said])
    }
  }

  tablesOf(snapshot: Snapshot): ReadonlyMap<string, Apart> {
    const known = this.#apart.get(snapshot)
    if (known !== undefined) return known
    const apart = new Map([...snapshot.tables].map(([name, rows]) => [name, this.#takenApart(name, rows)]))
    this.#apart.set(snapshot, apart)
    return apart
  }

  #takenApart(name: string, { columns, rows }: TableRows): Apart {
    const frozenAt = name === 'record' ? columns.indexOf('frozenAt') : -1
    // A later record names the sums of the earlier one.
    const sorted =
      frozenAt === -1 ? rows : rows.toSorted((a, b) => (String(a[frozenAt]) < String(b[frozenAt]) ? -1 : 1))
    return { columns, rows: sorted.map((row) => row.map((value) => this.cell(value))) }
  }

  cell(value: unknown): Cell {
    if (typeof value !== 'string') return { as: value }
    const known = this.#texts.get(value)
    if (known !== undefined) return known
    const parts = this.#slots.parts(value)
    const cell = parts === null ? { as: value } : { parts }
    this.#texts.set(value, cell)
    return cell
  }

  #writeRecords(copy: Copy, records: Apart | undefined, fill: Filling): void {
    if (records === undefined) return
    const { columns, rows } = records
    const pairs = ['decision', 'health', 'socialCare'].map(
      (part) => [columns.indexOf(`${part}Json`), columns.indexOf(`${part}Sha256`)] as const,
    )
    for (const row of rows) {
      for (const [json, sum] of pairs) {
        const [text, before] = [row[json], row[sum]]
        if (text === undefined || before === undefined) continue
        const old =
          'parts' in before ? this.#slots.slots[before.parts.slots[0] ?? 0]?.text : String(before.as)
        copy.sums.set(old ?? '', sha256(String(valueOf(copy, text))))
      }
      fill.insert(
        'record',
        columns,
        row.map((cell) => valueOf(copy, cell)),
      )
    }
  }
}

export const valueOf = (copy: Copy, cell: Cell, of = copy.value): unknown =>
  'parts' in cell ? copy.text(cell.parts, of) : cell.as
