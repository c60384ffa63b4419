import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { copyPath } from '../../electron/store/engine/keep-copy.ts'
import { newest } from '../../electron/store/migrations/migrate.ts'
import { storeAt } from '../support/store-at.ts'
import { patiently, startApp, unlock } from './support/app.ts'
import { demonstrationData } from './support/demonstration.ts'
import { look } from './support/screen.ts'
import { withStoreKey } from './support/store-files.ts'

const older = 930

const small = { name: '1280', width: 1280, height: 800, zoom: 1 }

/** What the page said, and where its last line of it ended beside the window's height. */
type Watched = Window & { said?: string[]; below?: number[] }

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
  await look(app, page, small)
  await page.getByRole('button', { name: 'Unlock' }).waitFor()
  await page.evaluate(() => {
    const [said, below]: [string[], number[]] = [[], []]
    Object.assign(window, { said, below })
    const look = () => {
      said.push(document.body.innerText)
      for (const one of document.querySelectorAll('p'))
        if (one.textContent.includes('If this is stopped'))
          requestAnimationFrame(() => below.push(one.getBoundingClientRect().bottom - window.innerHeight))
    }
    new MutationObserver(look).observe(document.body, { childList: true, subtree: true, characterData: true })
  })
  await unlock(page)
  const words = () => page.evaluate(() => ((window as Watched).said ?? []).join('\n'))
  await expect.poll(words, patiently).toContain('Bringing the store up to date')
  // Nobody is in it whose passphrase that is. Whoever leaves before the last step has the store as it was.
  await page.getByText('Not right for this name').waitFor()
  const said = await words()
  expect(said).toMatch(/Copying the store as it is\s+\d+ of 4\d MB/)
  expect(said).toContain('Reading the copy through')
  expect(said).toMatch(/step 1 of \d/)
  expect(said).toContain('the store stays as it was, and opening it begins again')
  const below = await page.evaluate(() => (window as Watched).below ?? [])
  expect(below.length).toBeGreaterThan(0)
  expect(Math.max(...below)).toBeLessThan(1)
  await app.close()
  expect(existsSync(copyPath(join(data, 'accord.db'), older))).toBe(true)
  await withStoreKey(data, (raw) => expect(raw.pragma('user_version', { simple: true })).toBe(newest))
})
