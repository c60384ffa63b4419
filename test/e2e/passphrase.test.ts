import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from 'playwright'
import { beforeAll, expect, test } from 'vitest'
import { Store } from '../../electron/store/app/service.ts'
import { call, comeIn, expectShown, go, startApp, unlock, windowAfter } from './support/app.ts'
import { temporaryFolder } from './support/cleanup.ts'
import { demonstrationData, demonstrationPassphrase } from './support/demonstration.ts'
import { lookBothWays } from './support/screen.ts'

const own = 'seven swifts over the mill race'
const next = 'eleven coats on four hooks'

const shared = temporaryFolder('shared')
let recoveryKey: readonly string[]
let app: ElectronApplication
let page: Page

// The invented panel in the place of a panel's own: there everybody has a passphrase of their own.
beforeAll(async () => {
  const data = await demonstrationData()
  await prepare(data)
  app = await startApp(data)
  page = await app.firstWindow()
})

/** Papers that Accord was killed in writing. */
async function prepare(data: string): Promise<void> {
  const store = new Store(data)
  await store.unlock('panel', 'amara', demonstrationPassphrase)
  const madeIn = join(shared, '.accord-0123456789abcdef')
  const leaving = { task: 'papers.write', aboutId: null, files: 1, sha256: 'a'.repeat(64), madeIn } as const
  await store.call('departures.begin', leaving)
  await store.close()
  mkdirSync(madeIn)
}

const inside = () => page.getByRole('navigation').first()
const halves = ['Health’s half of the recovery key', 'The council’s half of the recovery key'] as const
const shownKey = () =>
  Promise.all(
    halves.map(async (name) =>
      (await page.getByRole('group', { name }).locator('span').allInnerTexts()).join('-'),
    ),
  )
const typeKey = async (key: readonly string[]): Promise<void> => {
  for (const [index, name] of halves.entries())
    await page.getByRole('textbox', { name }).fill(key[index] ?? '')
}
const carryOn = () => page.getByRole('button', { name: 'Carry on' })
/** Past what this computer's clock says about the days of the story. */
async function pastTheClock(): Promise<void> {
  await inside().or(carryOn()).first().waitFor()
  if (await carryOn().isVisible()) await carryOn().click()
  await inside().waitFor()
}

test('whoever comes in first is told what a killed Accord left half-made, once', async () => {
  await unlock(page)
  await page.getByRole('heading', { name: 'Something was not finished' }).waitFor()
  await carryOn().click()
  await pastTheClock()
  expect(readdirSync(shared)).toEqual([])
})

test('whoever runs the panel makes a new recovery key, which counts once it is typed back', async () => {
  await go(page, '/panel')
  await page.getByRole('button', { name: 'Make a new recovery key…' }).click()
  await lookBothWays(app, page, 'recovery-key-renew')
  recoveryKey = await shownKey()
  await page.getByRole('button', { name: 'I have written it down' }).click()
  await typeKey(recoveryKey)
  await page.getByRole('button', { name: 'That is the key' }).click()
  await expectShown(page.getByText('The new recovery key is in force'))
})

test('the store gets another key, with which everything goes on', async () => {
  await page.getByRole('button', { name: 'Give the store another key' }).click()
  await expectShown(page.getByText('The store has another key.'))
  expect(await call(page, 'audit.check', {})).toMatchObject({ sound: true })
})

const type = async (label: string, text: string): Promise<void> => {
  const box = page.getByLabel(label, { exact: true })
  await box.fill('')
  await box.pressSequentially(text)
}
const change = () => page.getByRole('button', { name: 'Use the new passphrase' }).click()
const lock = async (): Promise<void> => {
  page = await windowAfter(app, () => page.keyboard.press('Control+l'))
  await page.getByText('Accord is locked').waitFor()
}

/** In the form, by whom nothing is typed that unlocks: what it was drawn as is shown, once. */
async function addTamsin(): Promise<string> {
  await go(page, '/panel')
  await page.getByRole('button', { name: 'Add a member' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill('Tamsin Orrell')
  await dialog.getByRole('textbox', { name: 'Job' }).fill('Occupational therapist')
  await dialog.getByText('Health', { exact: true }).click()
  expect(await dialog.getByLabel('Passphrase', { exact: true }).count()).toBe(0)
  await lookBothWays(app, page, 'member-drawn')
  await dialog.getByRole('button', { name: 'Add them' }).click()
  const drawn = dialog.getByRole('table', { name: 'What each comes in with' }).locator('code')
  await drawn.waitFor()
  await lookBothWays(app, page, 'member-drawn-shown')
  const passphrase = await drawn.innerText()
  // It is put away by saying that one has it, and by nothing else.
  await page.keyboard.press('Escape')
  expect(await drawn.isVisible()).toBe(true)
  await dialog.getByRole('button', { name: 'I have it' }).click()
  await dialog.waitFor({ state: 'detached' })
  return passphrase
}

test('who was added by somebody else chooses a passphrase of their own when they first come in', async () => {
  const given = await addTamsin()
  await lock()
  await unlock(page, 'Tamsin Orrell', given)
  await page.getByRole('heading', { name: 'Choose one that only you know' }).waitFor()
  // They have just typed what they came in with: it is not asked again.
  expect(await page.getByLabel('The passphrase you have').count()).toBe(0)
  await type('New passphrase', 'tamsin tamsin tamsin')
  await type('New passphrase again', 'tamsin tamsin tamsin')
  await change()
  await page.getByText(/too easily guessed/i).waitFor()
  await lookBothWays(app, page, 'passphrase-choose')
  await type('New passphrase', own)
  await type('New passphrase again', own)
  page = await windowAfter(app, change)
  await expectShown(page.getByText('Tamsin Orrell has a passphrase of their own now'))
  // Whose screen it is stands at the door again, and is told once.
  expect(await page.getByRole('option', { selected: true }).innerText()).toContain('Amara Nwosu')
  await lookBothWays(app, page, 'passphrase-handed-back')
  await page.reload()
  await page.getByRole('button', { name: 'Unlock' }).waitFor()
  expect(await page.getByText('hands this screen back').count()).toBe(0)
  await comeIn(page, 'Tamsin Orrell', own)
  await expectShown(page.getByRole('navigation').first())
})

test('it can be changed at any time', async () => {
  await go(page, '/panel')
  await page.getByRole('heading', { name: 'Your passphrase' }).scrollIntoViewIfNeeded()
  await page.getByRole('button', { name: 'Change your passphrase…' }).click()
  await type('The passphrase you have', own)
  await type('New passphrase', next)
  await type('New passphrase again', next)
  await change()
  await expectShown(page.getByText('Your new passphrase opens Accord from now on'))
})

test('whoever types wrong ones is told how long to wait', async () => {
  await lock()
  for (let n = 0; n < 5; n += 1) {
    await unlock(page, 'Tamsin Orrell', 'x')
    await page.getByText('Not right for this name').waitFor()
  }
  await unlock(page, 'Tamsin Orrell', next)
  await expectShown(page.getByText(/Wait \d+ seconds before the next/))
  await lookBothWays(app, page, 'passphrase-wait')
})

test('the recovery key has one use: whoever came in by it is shown the next, and types it back', async () => {
  await page.getByRole('button', { name: 'Use the recovery key' }).click()
  await page.getByRole('button', { name: /Who are you/ }).click()
  await page.getByRole('option', { name: /^Tamsin Orrell/ }).click()
  await typeKey(recoveryKey)
  await type('New passphrase', own)
  await type('New passphrase again', own)
  await page.getByRole('button', { name: 'Open and set the new passphrase' }).click()
  await page.getByText('the key that you used opens this store no longer').waitFor()
  await lookBothWays(app, page, 'recovery-key-next')
  const another = await shownKey()
  await page.getByRole('button', { name: 'I have written it down' }).click()
  await typeKey(another)
  await page.getByRole('button', { name: 'That is the key' }).click()
  await pastTheClock()
  await expectShown(inside())
  await go(page, '/')
  await expectShown(page.getByRole('heading', { name: 'Your new signing key' }))
  await lookBothWays(app, page, 'signing-key-waits')
})
