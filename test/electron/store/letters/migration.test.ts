import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { migrate } from '../../../../electron/store/migrations/migrate.ts'
import { migrations } from '../../../../electron/store/migrations/index.ts'
import { openStore } from '../../../../electron/store/engine/open.ts'

it('0140 adds letters to a store of the number before it, and leaves what is there', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'accord-migration-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const store = await openStore(join(folder, 'accord.db'), randomBytes(32), true)
  onTestFinished(() => store.close())
  // As it was before: the tables of 0140 and of nothing later are taken away.
  await store.db.schema.dropTable('letterRelease').execute()
  await store.db.schema.dropTable('letter').execute()
  let stamp = 130
  const only = migrations.filter(({ number }) => number === 140)
  await migrate(
    store.db as never,
    { version: () => stamp, setVersion: (number) => void (stamp = number) },
    only,
  )
  expect(stamp).toBe(140)
  expect(await store.db.selectFrom('letter').selectAll().execute()).toEqual([])
  expect(await store.db.selectFrom('letterRelease').selectAll().execute()).toEqual([])
})
