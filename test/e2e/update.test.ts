import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { copyPath } from '../../electron/store/engine/keep-copy.ts'
import { newest } from '../../electron/store/migrations/migrate.ts'
import { storeAt } from '../support/store-at.ts'
import { patiently, startApp, unlock } from './support/app.ts'
import { demonstrationData } from './support/demonstration.ts'
import { withStoreKey } from './support/store-files.ts'

const older = 930

type Watched = Window & { said?: string[] }

test('opening an older store says what happens to it, how far it is, and what if it is stopped', async () => {
  const data = await demonstrationData()
  for (const end of ['', '-wal', '-shm']) rmSync(join(data, `accord.db${end}`), { force: true })
  await withStoreKey(data, async (raw) => {
    await storeAt(older, raw)
    const add = raw.prepare(
      `insert into history (tableName, rowId, version, row, at, memberId) values ('t', ?, 1, ?, '', '')`,
    )
    // 40 MB: enough for somebody to see.
    raw.transaction(() => {
      for (let n = 0; n < 400; n += 1) add.run(`row ${n}`, 'x'.repeat(100_000))
    })()
  })
  const app = await startApp(data)
  const page = await app.firstWindow()
  await page.getByRole('button', { name: 'Unlock' }).waitFor()
  await page.evaluate(() => {
    const said: string[] = []
    Object.assign(window, { said })
    const look = () => said.push(document.body.innerText)
    new MutationObserver(look).observe(document.body, { childList: true, subtree: true, characterData: true })
  })
  await unlock(page)
  const words = () => page.evaluate(() => ((window as Watched).said ?? []).join('\n'))
  await expect.poll(words, patiently).toContain('Bringing the store up to date')
  const said = await words()
  expect(said).toMatch(/Copying the store as it is\s+\d+ of 4\d MB/)
  expect(said).toContain('Reading the copy through')
  expect(said).toMatch(/step 1 of \d/)
  expect(said).toContain('the store stays as it was, and opening it begins again')
  await app.close()
  expect(existsSync(copyPath(join(data, 'accord.db'), older))).toBe(true)
  await withStoreKey(data, (raw) => expect(raw.pragma('user_version', { simple: true })).toBe(newest))
})
