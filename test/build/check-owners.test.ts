import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { trespassesIn } from '../../build/check-owners.ts'

const made: string[] = []
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true })
})

const tables = `declare module '../kernel/schema.ts' {
  interface Tables {
    case: CaseTable
  }
}`

/** What is found where `text` stands in that folder, beside one that owns the table of cases. */
function foundIn(folder: string, text: string) {
  const root = mkdtempSync(join(tmpdir(), 'accord-owners-'))
  made.push(root)
  for (const [path, content] of [
    ['electron/store/cases/tables.ts', tables],
    [`electron/store/${folder}/write.ts`, text],
  ] as const) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), content)
  }
  return trespassesIn(root)
}

const ofCases = { at: 'electron/store/room/write.ts:1', table: 'case', owner: 'electron/store/cases' }
const writes = [
  ['a row that is inserted', "await tx.insertInto('case').values(row).execute()"],
  ['one that is replaced', "await tx.replaceInto('case').values(row).execute()"],
  ['rows that are changed at once', "await tx.updateTable('case as c').set(row).execute()"],
  ['one that goes', "await tx.deleteFrom('case').execute()"],
  ['a change of a version', "await updateRow(tx, 'case', id, version, changes, context)"],
  ['changes of many', "await updateRows(tx, 'case' as never, rows, context)"],
  ['one that is taken out of sight', "await removeRow(tx, 'case', id, version, context)"],
  ['SQL that is written out', 'await sql`insert or replace into "case" values (1)`.execute(tx)'],
] as const

test('every table of the store is written by its owner alone', () => {
  expect(trespassesIn(resolve(import.meta.dirname, '../..'))).toEqual([])
})

test.each(writes)('%s is the owner’s to write', (_what, text) => {
  expect(foundIn('room', text)).toEqual([ofCases])
  expect(foundIn('cases', text)).toEqual([])
  expect(foundIn('cases/rows', text)).toEqual([])
})

test('a table that nobody declares is nobody’s to write', () => {
  expect(foundIn('cases', "tx.deleteFrom('note')")).toEqual([
    { at: 'electron/store/cases/write.ts:1', table: 'note', owner: undefined },
  ])
})

test('a table that is named only at run time is found, since it may be anybody’s', () => {
  expect(foundIn('cases', 'updateRow(tx, table, id, version, changes, context)')).toMatchObject([
    { table: undefined },
  ])
})

test('the kernel writes for whoever calls it, and a migration for the version that it makes', () => {
  expect(foundIn('kernel', 'tx.updateTable(table)')).toEqual([])
  expect(foundIn('migrations', "db.updateTable('case')")).toEqual([])
})

test('what is only read is everybody’s', () => {
  expect(foundIn('room', "tx.selectFrom('case').selectAll()")).toEqual([])
})
