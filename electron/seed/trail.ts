import { entryHash } from '../proof/trail/entry-hash.ts'
import { WholeTrees } from '../store/audit/whole-trees.ts'
import type { Filling } from '../store/engine/fill.ts'
import type { Row } from '../store/kernel/schema.ts'
import type { Copy } from './copy.ts'
import { valueOf } from './rows.ts'
import type { Rows } from './rows.ts'
import type { Story } from './story.ts'

/** What sets the panel up happens once. */
const ofThePanel = /^(acronyms|agencies|authority|delegation|keys|panels|session|signingKey)\./

const entriesAtOnce = 20_000

interface Repeated {
  readonly entry: Row<'audit'>
  /** Milliseconds since 1970, in the story. */
  readonly at: number
}

/** The story's own entries that each copy has, in their order, with the times they have there. */
function repeated({ entries, foundedSize, begins }: Story): readonly Repeated[] {
  return entries
    .filter(({ operation }) => !ofThePanel.test(operation))
    .filter(({ seq, operation }) => seq > foundedSize || operation === 'meetings.create')
    .map((entry, index) => ({
      entry,
      // The dates of the meetings are set at the beginning, and a copy begins when its people come.
      at: entry.seq > foundedSize ? Date.parse(entry.at) : begins - 3_600_000 + index * 4000,
    }))
}

/** Which copy does what next; millions, so that only numbers are sorted. */
function* inTime(
  copies: readonly Copy[],
  all: readonly Repeated[],
): Generator<readonly [copy: Copy, index: number]> {
  const size = copies.length * all.length
  const at = new Float64Array(size)
  for (const [copy, { planned }] of copies.entries())
    for (const [index, { entry, at: time }] of all.entries())
      at[copy * all.length + index] =
        entry.seq <= planned.snapshot.size ? time + planned.ms : Number.POSITIVE_INFINITY
  const order = Uint32Array.from(at, (_, place) => place).toSorted((a, b) =>
    at[a] === at[b] ? a - b : (at[a] ?? 0) < (at[b] ?? 0) ? -1 : 1,
  )
  for (const place of order) {
    if (at[place] === Number.POSITIVE_INFINITY) return
    const copy = copies[Math.floor(place / all.length)]
    if (copy !== undefined) yield [copy, place % all.length]
  }
}

/** All that the copies did, one after the other as it happened, each entry following from the one before. */
export class Trail {
  readonly #story: Story
  readonly #rows: Rows
  readonly #tree = new WholeTrees()
  #prev = ''
  #seq = 0

  constructor(story: Story, rows: Rows) {
    this.#story = story
    this.#rows = rows
    for (const { seq, hash } of story.entries) {
      this.#tree.add(hash)
      ;[this.#seq, this.#prev] = [seq, hash]
    }
  }

  /** Answers how many entries there are then. */
  write(copies: readonly Copy[], fill: Filling): number {
    const all = repeated(this.#story)
    let lastAct = ''
    let count = 0
    for (const [copy, index] of inTime(copies, all)) {
      const { entry, at } = all[index] ?? {}
      if (entry === undefined || at === undefined) continue
      const act = `${copy.planned.index} ${entry.at}`
      if (act !== lastAct) this.#writeSigned(copy, entry.at, fill)
      lastAct = act
      this.#append(copy, entry, new Date(at + copy.planned.ms).toISOString(), fill)
      if ((count += 1) % entriesAtOnce === 0) fill.commit()
    }
    fill.commit()
    return this.#seq
  }

  #append(copy: Copy, { memberId, operation, entityId }: Row<'audit'>, at: string, fill: Filling): void {
    const about = entityId === null ? null : String(valueOf(copy, this.#rows.cell(entityId), copy.fresh))
    const entry = { seq: (this.#seq += 1), at, memberId, operation, entityId: about, prev: this.#prev }
    const hash = entryHash(entry)
    fill.insert('audit', [...Object.keys(entry), 'hash'], [...Object.values(entry), hash])
    for (const [level, node] of this.#tree.add(hash).entries())
      fill.insert('auditNode', ['seq', 'level', 'hash'], [entry.seq, level + 1, node])
    this.#prev = hash
  }

  /** What was signed in the act at this time of the story: under the trail's head of just before, by the same people. */
  #writeSigned(copy: Copy, at: string, fill: Filling): void {
    const { snapshot } = copy.planned
    const signOffs = snapshot.tables.get('signOff')
    const items = snapshot.tables.get('signOffItem')
    if (signOffs === undefined || items === undefined) return
    const of = (name: string): number => signOffs.columns.indexOf(name)
    for (const row of signOffs.rows.filter((one) => one[of('at')] === at)) {
      const statement = this.#statement(copy, String(row[of('statementJson')]))
      const sign = this.#story.signers.get(String(row[of('memberId')]))
      const values = row.map((value) => valueOf(copy, this.#rows.cell(value), copy.fresh))
      values[of('statementJson')] = statement
      if (statement !== '' && sign) values[of('signature')] = sign(new TextEncoder().encode(statement))
      fill.insert('signOff', signOffs.columns, values)
      for (const item of items.rows.filter(
        (one) => one[items.columns.indexOf('signOffId')] === row[of('id')],
      ))
        fill.insert(
          'signOffItem',
          items.columns,
          item.map((value) => valueOf(copy, this.#rows.cell(value), copy.fresh)),
        )
    }
  }

  #statement(copy: Copy, text: string): string {
    if (text === '') return ''
    const { auditHead } = JSON.parse(text) as { auditHead: string }
    const made = String(valueOf(copy, this.#rows.cell(text), copy.fresh))
    return made.replace(auditHead, this.#tree.root().toString('hex'))
  }
}
