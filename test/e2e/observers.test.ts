import type { ElectronApplication, Page } from 'playwright'
import { beforeAll, expect, test } from 'vitest'
import { Store } from '../../electron/store/app/service.ts'
import { choose, fill, press } from './journey/by-name.ts'
import { comeIn, consoleAfter, expectShown, go, startApp, unlock } from './support/app.ts'
import { demonstrationData, demonstrationPassphrase } from './support/demonstration.ts'
import { lookBothWays } from './support/screen.ts'

const noKey = /gets papers and the shared screen; has no key to this store/

let app: ElectronApplication
let page: Page
beforeAll(async () => {
  const data = await demonstrationData()
  await observedBefore(data)
  app = await startApp(data)
  page = await app.firstWindow()
  await comeIn(page)
  await go(page, '/panel')
})

/** Nia came in as an observer of an earlier Accord did. */
async function observedBefore(data: string): Promise<void> {
  const store = new Store(data)
  await store.unlock('panel', 'amara', demonstrationPassphrase)
  const nia = {
    name: 'Nia Brace',
    title: 'Student',
    side: 'health',
    registration: '',
    annualLimitPence: null,
  }
  const given = { login: 'nia', passphrase: 'nia has a tram to catch' }
  await store.call('panels.addMember', { ...nia, ...given, role: 'member' })
  const { db } = store.desk().store
  await db.updateTable('member').set({ role: 'observer', keepsKey: 1 }).where('login', '=', 'nia').execute()
  await store.close()
}

const row = (name: string) => page.getByRole('row', { name: new RegExp(name) })

test('an observer of before is named, and their key taken away', async () => {
  const take = page.getByRole('button', { name: 'Take the key away from Nia Brace' })
  await take.scrollIntoViewIfNeeded()
  await lookBothWays(app, page, 'observer-holds-key')
  await take.click()
  await expectShown(row('Nia Brace').getByText(noKey))
  await take.waitFor({ state: 'detached' })
})

test('an observer is added without a passphrase, and said to have no key', async () => {
  await expectShown(row('Carys Bevan').getByText(noKey))
  await press(page, 'Add a member')
  const dialog = page.getByRole('dialog', { name: 'Add a member' })
  await press(dialog, 'Type one instead')
  await fill(dialog, 'Passphrase', 'typed before the role')
  await fill(dialog, 'Name', 'Ines Marlowe')
  await fill(dialog, 'Job', 'Policy officer')
  await dialog.getByText('Neither').click()
  await choose(dialog, 'Role in the panel', 'Observer')
  await expectShown(dialog.getByText(noKey))
  expect(await dialog.getByLabel('Passphrase').count()).toBe(0)
  expect(await dialog.getByLabel('Sign-in name').count()).toBe(0)
  await lookBothWays(app, page, 'add-observer')
  await press(dialog, 'Add them')
  await expectShown(row('Ines Marlowe').getByText(noKey))
})

test('a member who observes from now on is no longer at the door, and the others come in as before', async () => {
  await press(page, 'Edit Kofi Ansah')
  const dialog = page.getByRole('dialog', { name: 'Kofi Ansah' })
  await choose(dialog, 'Role in the panel', 'Observer')
  await expectShown(dialog.getByText(/their passphrase no longer opens it/))
  await lookBothWays(app, page, 'becomes-observer')
  await press(dialog, 'Save')
  await expectShown(row('Kofi Ansah').getByText(noKey))
  await lookBothWays(app, page, 'panel-observers')
  page = await consoleAfter(app, () => page.keyboard.press('ControlOrMeta+L'))
  await expectShown(page.getByRole('option', { name: 'Bridget Tolley' }))
  for (const name of ['Kofi Ansah', 'Carys Bevan', 'Ines Marlowe', 'Nia Brace'])
    expect(await page.getByRole('option', { name }).count()).toBe(0)
  await comeIn(page, 'Amara Nwosu')
})

test('whoever is to work on cases again is asked for a passphrase, and comes in by it', async () => {
  await go(page, '/panel')
  await press(page, 'Edit Kofi Ansah')
  const dialog = page.getByRole('dialog', { name: 'Kofi Ansah' })
  await choose(dialog, 'Role in the panel', 'Member')
  await lookBothWays(app, page, 'no-longer-observer')
  await press(dialog, 'Save')
  const drawn = page.getByRole('dialog', { name: 'Give it to them' }).locator('code')
  const given = await drawn.innerText()
  await press(page, 'I have it')
  await drawn.waitFor({ state: 'detached' })
  page = await consoleAfter(app, () => page.keyboard.press('ControlOrMeta+L'))
  await unlock(page, 'Kofi Ansah', demonstrationPassphrase)
  await expectShown(page.getByText(/Not right for this name/))
  await unlock(page, 'Kofi Ansah', given)
  await expectShown(page.getByRole('heading', { name: 'Choose one that only you know' }))
})
