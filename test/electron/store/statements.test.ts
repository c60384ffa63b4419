import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { db, refer } from './referrals/refer.ts'
import { openTestStore } from './test-store.ts'

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
