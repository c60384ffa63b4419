import { mkdtempSync, rmSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openToFill } from '../../../../electron/store/engine/fill.ts'
import { openStore } from '../../../../electron/store/engine/open.ts'

let folder = ''
let path = ''
const key = randomBytes(32)

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'accord-fill-'))
  path = join(folder, 'accord.db')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** A new store's schema, with an entry to begin its trail. */
async function make(): Promise<readonly unknown[]> {
  const store = await openStore(path, key, true)
  const all = await schemaOf(store.db)
  await store.close()
  const fill = openToFill(path, key)
  const values = [1, '2026-01-01T00:00:00.000Z', 'm', 'panels.create', null, '', 'f'.repeat(64)]
  fill.insert('audit', ['seq', 'at', 'memberId', 'operation', 'entityId', 'prev', 'hash'], values)
  fill.finish()
  fill.close()
  return all
}

const schemaOf = async (db: Parameters<ReturnType<typeof sql>['execute']>[0]): Promise<readonly unknown[]> =>
  (await sql`select type, name, sql from sqlite_master order by type, name`.execute(db)).rows

it('leaves every index and trigger as it was, and the store as durable as any', async () => {
  const before = await make()
  const store = await openStore(path, key)
  expect(await schemaOf(store.db)).toEqual(before)
  expect(before.length).toBeGreaterThan(200)
  expect([store.pragma('journal_mode'), store.pragma('foreign_keys'), store.pragma('secure_delete')]).toEqual(
    ['wal', 1, 1],
  )
  await store.close()
})

it('refuses a row that names another which is not there', async () => {
  await make()
  const fill = openToFill(path, key)
  const columns = ['id', 'goalId', 'ratedOn', 'score', 'by', 'note', 'memberId']
  fill.insert('goalRating', columns, ['r', 'nothing', '2026-01-01', 1, 'person', '', 'nobody'])
  expect(() => fill.finish()).toThrow('names one of')
  fill.close()
})
