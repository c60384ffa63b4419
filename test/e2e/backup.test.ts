import { closeSync, copyFileSync, openSync, readdirSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from 'playwright'
import { beforeAll, expect, test } from 'vitest'
import { answerDialogs, comeIn, expectShown, go, startApp, unlock, windowAfter } from './support/app.ts'
import { temporaryFolder } from './support/cleanup.ts'
import { demonstrationData, demonstrationPassphrase } from './support/demonstration.ts'
import { keepPicture, settled } from './support/screen.ts'
import { withStoreKey } from './support/store-files.ts'

let data: string
let stick: string
let app: ElectronApplication
let page: Page

beforeAll(async () => {
  // The invented panel in the place of a panel's own: only that one is backed up.
  data = await demonstrationData()
  stick = temporaryFolder('stick')
  app = await startApp(data)
  page = await app.firstWindow()
})

const picture = async (name: string): Promise<void> => {
  await settled(page)
  await keepPicture(page, `backup-${name}`)
}
const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click()
const lock = async (): Promise<void> => {
  page = await windowAfter(app, () => page.keyboard.press('Control+l'))
  await page.getByText('Accord is locked').waitFor()
}

test('a panel asks for a second place until there is one, and each lock leaves a copy there', async () => {
  await comeIn(page)
  await page.getByText('is on this computer only').waitFor()
  await picture('reminder')
  await answerDialogs(app, stick)
  await press('Choose a second place…')
  await page.getByText('is on this computer only').waitFor({ state: 'hidden' })
  expect(readdirSync(stick)).toHaveLength(1)
  await go(page, '/panel')
  await page.getByRole('heading', { name: 'Backups' }).scrollIntoViewIfNeeded()
  await press('Check the whole store')
  await page.getByText(/^All [\d,]+ pages of \d+ tables are whole/).waitFor()
  await picture('section')
  copyFileSync(join(data, 'keyring.json'), join(data, 'accord-before-update-930.db'))
  await press('Back up now')
  await press(/^1 older store is kept beside this one, \d/)
  await page.getByRole('list', { name: 'Older stores' }).getByText('accord-before-update-930.db').waitFor()
  await picture('older-stores')
})

test('a page that went bad is said soon after opening, and at the door until a backup is restored', async () => {
  await lock()
  await withStoreKey(data, (raw) => {
    const known = raw.prepare(`select rootpage from sqlite_master where name = 'acronym'`).get()
    const file = openSync(join(data, 'accord.db'), 'r+')
    writeSync(file, 'bad', ((known as { rootpage: number }).rootpage - 1) * 4096 + 2000)
    closeSync(file)
  })
  await comeIn(page)
  const note = page.getByRole('alert').filter({ hasText: 'Part of the store is damaged' })
  await note.getByText('acronym').waitFor()
  expect(await note.textContent()).toContain('was read again and is whole')
  await picture('damaged')
  page = await windowAfter(app, () => note.getByRole('button').click())
  await page.getByText('Accord is locked').waitFor()
  await page.getByRole('button', { name: 'Restore a backup…' }).waitFor()
  await picture('damaged-door')
  await comeIn(page)
})

test('a store whose file is gone is brought back in three steps, and the trail says so', async () => {
  await lock()
  rmSync(join(data, 'accord.db'))
  await page.reload()
  await page.getByRole('heading', { name: 'The panel’s store is missing' }).waitFor()
  await picture('missing')
  await press('Restore a backup…')
  await page.getByRole('heading', { name: 'Which backup?' }).waitFor()
  await picture('choose')
  await page.getByRole('listitem').getByRole('button').first().click()
  await page.getByText('Restore, step 2 of 3').waitFor()
  await page.getByRole('option', { name: 'Amara Nwosu' }).click()
  await page.getByLabel('Passphrase').pressSequentially('not this one at all')
  await press('Open and read it through')
  await page.getByText('Not right for this name').waitFor()
  await page.getByLabel('Passphrase').pressSequentially(demonstrationPassphrase)
  await picture('open')
  await press('Open and read it through')
  await page.getByRole('heading', { name: 'This backup is whole' }).waitFor()
  await picture('whole')
  await press('Restore this backup')
  await unlock(page)
  await page.getByRole('navigation').first().waitFor()
  await go(page, '/panel')
  await expectShown(page.getByRole('rowheader', { name: 'Restored from a backup' }))
})

test('an older copy is not opened before somebody said so', async () => {
  await lock()
  copyFileSync(join(data, 'accord.db'), join(data, 'yesterday'))
  await comeIn(page)
  await page.evaluate(() =>
    window.accord.call('acronyms.add', { short: 'ZQX', expansion: 'Invented for this', side: 'health' }),
  )
  await lock()
  copyFileSync(join(data, 'yesterday'), join(data, 'accord.db'))
  await unlock(page)
  await page.getByRole('heading', { name: 'This store is older than what was here' }).waitFor()
  await picture('older')
  await press('Open it all the same')
  await page.getByRole('navigation').first().waitFor()
  await go(page, '/panel')
  await expectShown(page.getByRole('rowheader', { name: 'Opened although it is older than was known' }))
})
