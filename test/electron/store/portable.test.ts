import { expect, test } from 'vitest'
import { everyStatement } from '../../support/every-statement.ts'
import type { Asked } from '../../support/every-statement.ts'

/**
 * Text that is written folded, or has no letters, and is compared with text that is. The index of three letters is the
 * engine's own (facts/part-fits.ts), and takes capital and small letters for the same by its tokenizer.
 */
const folded = ['foldedName', 'foldedFormer', 'nhsNumber', 'part']

/** One engine ignores the case of letters where the other does not: what is typed is lowered on both sides, or folded. */
const countsOnCase = ({ sql }: Asked): readonly string[] =>
  [...sql.matchAll(/([^\s(]*(?:\([^\s()]*\))?) like (\S+)/g)]
    .filter(([, column = '', text = '']) => !(column.startsWith('lower(') && text.startsWith('lower(')))
    .map(([, column = '']) => column.replaceAll(/.*\."|"/g, ''))
    .filter((column) => !folded.includes(column))

/** Nothing empty is less or more than anything: where the statement asks for that, it has no empty ones to put anywhere. */
const asksForSome = (sql: string, by: string): boolean =>
  ['<', '>', 'is not null'].some((compared) =>
    sql.includes(`${by.replace(/ (?:asc|desc)$/, '')} ${compared}`),
  )

/** Columns that a statement orders by and that may be empty, where it does not say which end the empty ones are at. */
function emptyAnywhere({ sql, database }: Asked): readonly string[] {
  const tables = new Map(
    [...sql.matchAll(/(?:from|join) "(\w+)"(?: as "(\w+)")?/g)].map(([, table = '', alias = table]) => [
      alias,
      table,
    ]),
  )
  const mayBeEmpty = (table: string, column: string): boolean =>
    database
      .prepare<unknown[], { name: string; notnull: number; pk: number }>(`pragma main.table_info("${table}")`)
      .all()
      .some(({ name, notnull, pk }) => name === column && notnull === 0 && pk === 0)
  return [...sql.matchAll(/ order by (.*?)(?= limit | offset |\)|$)/g)]
    .flatMap(([, by = '']) => by.split(', '))
    .filter((by) => !by.includes(' nulls ') && !asksForSome(sql, by))
    .flatMap((by) => {
      const [, alias, column = ''] = /^(?:"(\w+)"\.)?"(\w+)"/.exec(by) ?? []
      const from = alias === undefined ? [...tables.values()] : [tables.get(alias) ?? '']
      return from.filter((table) => mayBeEmpty(table, column)).map((table) => `${table}.${column}`)
    })
}

test('no query counts on an engine that takes capital and small letters for the same, or on where it puts what is empty', async () => {
  const asked = await everyStatement()
  const found = (look: (one: Asked) => readonly string[]) => [
    ...new Set(asked.flatMap((one) => look(one).map((what) => `${one.by}: ${what}`))),
  ]
  expect(asked.some(({ sql }) => / like /.test(sql))).toBe(true)
  expect(asked.some(({ sql }) => / nulls last/.test(sql))).toBe(true)
  expect(found(countsOnCase)).toEqual([])
  expect(found(emptyAnywhere)).toEqual([])
})
