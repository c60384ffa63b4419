import Database from 'better-sqlite3'
import { Kysely, SqliteDialect, sql } from 'kysely'
import { describe, expect, onTestFinished, test } from 'vitest'
import { readPage } from '../../../../electron/store/kernel/read-page.ts'
import type { Term } from '../../../../electron/store/kernel/read-page.ts'
import type { PageKey } from '../../../../shared/kernel/page.ts'
import { walkPages } from '../../../support/walk-pages.ts'
import type { ReadPage } from '../../../support/walk-pages.ts'

interface Thing {
  readonly id: string
  readonly day: string | null
  readonly size: number | null
  readonly name: string
}

/** Few values each, so that most rows are alike in some of them; every fourth has none. */
const things: readonly Thing[] = Array.from({ length: 60 }, (_, at) => ({
  id: `t${String((at * 37) % 60).padStart(2, '0')}`,
  day: at % 4 === 0 ? null : `2026-0${(at % 3) + 1}-01`,
  size: at % 5 === 0 ? null : at % 2,
  name: 'ab'[at % 2] ?? '',
}))

function listOf(all: readonly Thing[], order: readonly Term[]) {
  const raw = new Database(':memory:')
  raw.exec('create table "thing" ("id" text primary key, "day" text, "size" integer, "name" text not null)')
  raw.exec('create index "thing_name" on "thing" ("name", "id")')
  const put = raw.prepare('insert into "thing" values (?, ?, ?, ?)')
  for (const { id, day, size, name } of all) put.run(id, day, size, name)
  const asked: string[] = []
  const dialect = new SqliteDialect({ database: raw })
  const db = new Kysely<{ thing: Thing }>({ dialect, log: ({ query }) => void asked.push(query.sql) })
  onTestFinished(() => db.destroy())
  const rows = db.selectFrom('thing')
  const list = { rows: rows.selectAll(), only: (id: string) => rows.where('id', '=', id), order }
  const ask = async (page: PageKey, limit: number): Promise<ReadPage> => {
    const { rows: found, ...ends } = await readPage(list, { page, limit })
    return { ids: found.map(({ id }) => id), ...ends }
  }
  return { ask, raw, asked }
}

const ends = ['first', 'last'] as const
const ways = ['asc', 'desc'] as const
const term = (column: string, order: 'asc' | 'desc', nulls?: 'first' | 'last'): Term => ({
  by: sql.ref(column),
  order,
  ...(nulls && { nulls }),
})

/** As JavaScript puts them, from what each column may say. */
function sorted(columns: readonly (readonly [keyof Thing, 'asc' | 'desc', ('first' | 'last')?])[]): string[] {
  const compared = (one: Thing, other: Thing): number => {
    for (const [column, order, nulls] of columns) {
      const [a, b] = [one[column], other[column]]
      if (a === b) continue
      if (a === null || b === null) return (a === null) === (nulls === 'first') ? -1 : 1
      return a < b === (order === 'asc') ? -1 : 1
    }
    return 0
  }
  return things.toSorted(compared).map(({ id }) => id)
}

describe('pages of a list', () => {
  const orders = ways.flatMap((day) =>
    ways.flatMap((size) =>
      ways.flatMap((id) => ends.flatMap((a) => ends.map((b) => [day, a, size, b, id] as const))),
    ),
  )
  test.each(orders)(
    'by a day %s with nulls %s, a size %s with nulls %s and the id %s have each row once, there and back',
    async (day, dayNulls, size, sizeNulls, id) => {
      const { ask } = listOf(things, [
        term('day', day, dayNulls),
        term('size', size, sizeNulls),
        term('id', id),
      ])
      const expected = sorted([
        ['day', day, dayNulls],
        ['size', size, sizeNulls],
        ['id', id],
      ])
      for (const limit of [1, 7, 60]) {
        const { forward, back } = await walkPages((page) => ask(page, limit))
        expect(forward.flat()).toEqual(expected)
        expect(back.flat()).toEqual(expected)
        expect(forward).toHaveLength(Math.ceil(things.length / limit))
      }
    },
  )

  test.each(ways.flatMap((name) => ways.map((id) => [name, id] as const)))(
    'by a name %s and the id %s, which every row has, do as well',
    async (name, id) => {
      const { ask } = listOf(things, [term('name', name), term('id', id)])
      const expected = sorted([
        ['name', name],
        ['id', id],
      ])
      for (const limit of [1, 7, 60]) {
        const { forward, back } = await walkPages((page) => ask(page, limit))
        expect([forward.flat(), back.flat()]).toEqual([expected, expected])
      }
    },
  )

  test('begin at the start of the list where the row is not in it, and end with the list', async () => {
    const { ask } = listOf(things, [term('id', 'asc')])
    const first = { ids: ['t00', 't01', 't02'], isFirst: true, isLast: false }
    for (const page of [null, { after: 'gone' }, { before: 'gone' }, { before: 't00' }])
      expect(await ask(page, 3)).toEqual(first)
    expect(await ask({ before: 't02' }, 3)).toEqual({ ids: ['t00', 't01'], isFirst: true, isLast: false })
    expect(await ask({ after: 't57' }, 3)).toEqual({ ids: ['t58', 't59'], isFirst: false, isLast: true })
    // Nothing is after the last: the last page, and not one without rows.
    expect(await ask({ after: 't59' }, 3)).toEqual({
      ids: ['t57', 't58', 't59'],
      isFirst: false,
      isLast: true,
    })
    expect(await ask({ after: 't59' }, 60)).toMatchObject({ isFirst: true, isLast: true })
    expect(await listOf([], [term('id', 'asc')]).ask({ after: 't01' }, 3)).toEqual({
      ids: [],
      isFirst: true,
      isLast: true,
    })
  })

  test('enter an index of their order at the row, there and back', async () => {
    const { ask, raw, asked } = listOf(things, [term('name', 'asc'), term('id', 'asc')])
    for (const page of [{ after: 't31' }, { before: 't31' }]) {
      await ask(page, 5)
      const plan = raw
        .prepare<unknown[], { detail: string }>(`explain query plan ${asked.at(-1)}`)
        .all('a', 't31', 5)
        .map(({ detail }) => detail)
      expect(plan).toEqual([
        expect.stringMatching(/^SEARCH thing USING INDEX thing_name \(\(name,id\)[<>]\(\?,\?\)\)$/),
      ])
    }
  })
})
