import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { db, refer } from '../referrals/refer.ts'
import { openTestStore } from '../test-store.ts'

const rename = (name: string) => sql`update "panel" set "name" = ${name}`

test('a statement that is kept binds anew each time', async () => {
  const store = await openTestStore()
  for (const familyName of ['Abel', 'Beck', 'Cole']) await refer(store, { familyName })
  for (const familyName of ['Abel', 'Beck', 'Cole']) {
    const rows = await db(store)
      .selectFrom('person')
      .selectAll()
      .where('familyName', '=', familyName)
      .execute()
    expect(rows).toMatchObject([{ familyName }])
  }
})

test('a statement kept from a command does not write while a query runs', async () => {
  const store = await openTestStore()
  const opened = store.store.desk().store
  await rename('First').execute(opened.db)
  opened.readOnly(true)
  await expect(rename('Second').execute(opened.db)).rejects.toMatchObject({ code: 'SQLITE_READONLY' })
  opened.readOnly(false)
  await rename('Third').execute(opened.db)
  expect((await store.call('panels.get', {})).panel.name).toBe('Third')
})

test('more statements than are kept go on working', async () => {
  const store = await openTestStore()
  for (let size = 1; size <= 250; size += 1) {
    const ids = Array.from({ length: size }, (_, index) => String(index))
    expect(await db(store).selectFrom('person').select('id').where('id', 'in', ids).execute()).toEqual([])
  }
  expect((await store.call('panels.get', {})).members).toHaveLength(1)
})

test('a transaction that SQLite has rolled back itself fails for its own reason, and leaves what was there', async () => {
  const store = await openTestStore()
  const { pragma } = store.store.desk().store
  pragma(`max_page_count = ${String(pragma('page_count'))}`)
  const save = async (): ReturnType<typeof store.replyTo> => {
    const { name, authority, version, terms } = (await store.call('panels.get', {})).panel
    const long = { ...terms, confidentiality: randomBytes(1000).toString('hex') }
    return store.replyTo('panels.updateTerms', { name, authority, version, terms: long })
  }
  let saved = await save()
  // Each save leaves a row of history, until there is no page left for one.
  for (let tries = 0; saved.ok && tries < 100; tries += 1) saved = await save()
  const before = await store.call('panels.get', {})
  expect(await save()).toEqual({ ok: false, error: { kind: 'storage', why: 'full' } })
  expect(await store.call('panels.get', {})).toEqual(before)
  pragma('max_page_count = 1000000')
  expect(await save()).toMatchObject({ ok: true, value: { version: before.panel.version + 1 } })
})
