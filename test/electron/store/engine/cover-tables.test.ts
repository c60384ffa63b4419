import Database from 'better-sqlite3'
import { expect, test, vi } from 'vitest'
import { coverTables, hangOnCase } from '../../../../electron/store/engine/cover-tables.ts'
import type { Cover } from '../../../../electron/store/engine/cover-tables.ts'
import { storeAt } from '../../../support/store-at.ts'

/** Each by a rule of its own. */
const covered = ['referral', 'searchEntry']

test('every table with a case in it is kept from whom the case is kept', async () => {
  const { raw } = await storeAt(Infinity)
  const names = raw
    .prepare<unknown[], { name: string }>(
      `select t."name" from sqlite_master t join pragma_table_info(t."name") c on c."name" = 'caseId'
        where t."type" = 'table' order by t."name"`,
    )
    .all()
    .map(({ name }) => name)
  expect(names.length).toBeGreaterThan(15)
  expect(names.filter((name) => !covered.includes(name))).toEqual([...hangOnCase])
})

const idsIn = (raw: Database.Database, keepsTo: Cover, statement: string): readonly unknown[] => {
  keepsTo.before(statement)
  return raw.prepare(statement).pluck().all()
}

test('the views stand from one covered query to the next, and are gone for whoever is kept from nothing', () => {
  const raw = new Database(':memory:')
  raw.exec('create table "audit" ("seq" integer)')
  for (const name of ['person', 'referral', 'case', 'possibleMatch', 'searchEntry', ...hangOnCase])
    raw.exec(
      `create table "${name}" ("id", "caseId", "entityId", "firstPersonId", "secondPersonId"); insert into "${name}" ("id") values ('a'), ('b')`,
    )
  const made = vi.spyOn(raw, 'exec')
  const cover = coverTables(raw)
  made.mockClear()
  const people = 'select "id" from "person"'
  cover.over(['a'])
  expect(idsIn(raw, cover, people)).toEqual(['b'])
  cover.over([])
  expect(idsIn(raw, cover, 'select "seq" from "audit"')).toEqual([])
  const once = made.mock.calls.length
  cover.over(['a'])
  expect(idsIn(raw, cover, people)).toEqual(['b'])
  expect(made.mock.calls.length).toBe(once)
  cover.over([])
  expect(idsIn(raw, cover, people)).toEqual(['a', 'b'])
  cover.over(['b'])
  expect(idsIn(raw, cover, people)).toEqual(['a'])
  cover.over([])
  cover.before('begin')
  raw.exec('begin')
  expect(idsIn(raw, cover, people)).toEqual(['a', 'b'])
  raw.exec('rollback')
  expect(idsIn(raw, cover, people)).toEqual(['a', 'b'])
})
