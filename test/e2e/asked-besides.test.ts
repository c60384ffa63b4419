import type { ElectronApplication, Locator, Page } from 'playwright'
import { afterEach, beforeAll, expect, test } from 'vitest'
import type { AppError } from '../../shared/kernel/reply.ts'
import { call, comeIn, patiently, startApp } from './support/app.ts'
import { Answering } from './support/dialogs/answering.ts'
import { recipes } from './support/dialogs/index.ts'
import type { Recipe } from './support/dialogs/index.ts'
import { beginAtTheFrontLine } from './support/dialogs/places.ts'
import { demonstrationData } from './support/demonstration.ts'
import { refuse } from './support/refuse.ts'
import { lookBothWays } from './support/screen.ts'

// What is asked only once it was refused for want of it stays, and so does what was chosen; a passphrase does not.
let app: ElectronApplication
let page: Page
let answering: Answering
let last: Recipe

beforeAll(async () => {
  const data = await demonstrationData()
  const frontLine = await beginAtTheFrontLine(data)
  app = await startApp(data)
  page = await app.firstWindow()
  page.setDefaultTimeout(6000)
  await comeIn(page)
  answering = new Answering(app, page)
  await answering.prepare(frontLine)
})

afterEach(() => answering.close(last))

async function open(module: string): Promise<void> {
  last = recipes.find(({ modules }) => modules.includes(module)) as Recipe
  await answering.open(last)
}

const button = (name: string | RegExp): Locator => page.getByRole('button', { name }).last()
const field = (label: string): Locator => page.getByLabel(label).last()
const hasFocus = (box: Locator) => box.evaluate((one) => one === document.activeElement)
const caseOf = async (familyName: string) =>
  (await call(page, 'cases.list', {})).cases.find((one) => one.familyName === familyName)?.id ?? ''
const wantsWhy = (...ids: readonly string[]): AppError => ({
  kind: 'invalid',
  fields: Object.fromEntries(['reason', ...ids].map((name) => [name, 'say why the panel'])),
})
const late: AppError = { kind: 'invalid', fields: { exception: 'late without a reason' } }
const wrong: AppError = { kind: 'notAllowed', why: 'passphrase' }
const mask = '•'.repeat(8)

test('whoever takes up a case at the front line chooses one of the other agency', async () => {
  await open('front-line/choose-two.tsx')
  await answering.answer(last, { kind: 'storage', why: 'full' })
  const chosen = () => page.getByRole('radio', { checked: true }).evaluateAll((all) => all.length)
  await expect.poll(chosen, patiently).toBe(2)
  await button('Begin').click()
  await page.getByText('The disk is full').waitFor()
  expect(await chosen()).toBe(2)
  await lookBothWays(app, page, 'choose-two')
})

test('a case that is not listed for want of a reason asks for it, and keeps it while a meeting is planned', async () => {
  await open('cases/list-for-meeting.tsx')
  const caseId = /cases\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? ''
  const why = field('Why the panel?')
  await answering.answer(last, wantsWhy(caseId))
  await button('List the case').click()
  await expect.poll(() => hasFocus(why), patiently).toBe(true)
  await why.fill('They see it differently.')
  await lookBothWays(app, page, 'list-for-meeting-why')
  await page.mouse.click(4, 4)
  await button('Plan another meeting').click()
  await button('Go back').click()
  expect(await why.inputValue()).toBe('They see it differently.')
  await answering.answer(last, late)
  await button('List the case').click()
  const leave = field('Why the chair takes it all the same')
  await expect.poll(() => hasFocus(leave), patiently).toBe(true)
  await leave.fill('It cannot wait.')
  await lookBothWays(app, page, 'list-for-meeting-late')
  await answering.answer(last, wantsWhy(caseId))
  await button('List the case').click()
  expect(await why.inputValue()).toBe('They see it differently.')
  await answering.answer(last, null)
  await button('List the case').click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  expect((await call(page, 'cases.get', { caseId })).case.state).toBe('listed')
})

test('a case of a list that wants a reason asks for it, and still has it once it is ticked again', async () => {
  await open('meetings/list-cases.tsx')
  const caseId = await caseOf('Boswell')
  const why = field('Why the panel, for Keziah Boswell?')
  await answering.answer(last, wantsWhy(caseId))
  await button('List this case').click()
  await expect.poll(() => hasFocus(why), patiently).toBe(true)
  await why.fill('They see it differently.')
  await lookBothWays(app, page, 'list-cases-why')
  const tick = page.locator('label:has(input)').filter({ hasText: /^Keziah Boswell/ })
  await tick.click()
  await why.waitFor({ state: 'detached' })
  expect(await button('List this case').isDisabled()).toBe(true)
  await tick.click()
  expect(await why.inputValue()).toBe('They see it differently.')
  await answering.answer(last, null)
  await button('List this case').click()
  await tick.waitFor({ state: 'detached' })
  expect((await call(page, 'cases.get', { caseId })).case.state).toBe('listed')
})

test('a passphrase that does not sign is gone, and its box waits for another', async () => {
  await open('sign-off/sign-statement.tsx')
  const box = field('Passphrase of')
  await answering.answer(last, wrong)
  for (const passphrase of ['abc', 'a much longer one than that']) {
    await box.fill('')
    await box.pressSequentially(passphrase)
    expect(await box.inputValue()).toBe(mask)
    await page.keyboard.press('Enter')
    await expect.poll(() => box.inputValue(), patiently).toBe('')
    await page.getByRole('alert').getByText('This was not allowed').waitFor()
    expect(await hasFocus(box)).toBe(true)
    expect(await button(/^Sign /).isDisabled()).toBe(true)
  }
  await lookBothWays(app, page, 'sign-refused')
})

test('what changed while it was open is read again before it is signed, with what is typed by then', async () => {
  await open('sign-off/sign-statement.tsx')
  const box = field('Passphrase of')
  const meetingId = /meetings\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? ''
  const before = await call(page, 'signOff.forMeeting', { meetingId })
  const another = { signedAt: null, draftSha256: 'b'.repeat(64) }
  const signatories = before.signatories.map((one) => ({ ...one, ...another }))
  await refuse(
    app,
    ['signOff.sign'],
    { kind: 'conflict', current: null },
    { 'signOff.forMeeting': { ...before, signatories, complete: false } },
  )
  await box.pressSequentially('abc')
  await page.keyboard.press('Enter')
  const changed = page.getByText('This changed while it was open. Nothing was signed.')
  await changed.waitFor()
  expect(await box.inputValue()).toBe('')
  await box.pressSequentially('abc')
  expect(await button(/^Sign /).isDisabled()).toBe(true)
  await button('I have read it as it is now').click()
  await changed.waitFor({ state: 'detached' })
  expect(await page.getByText('Someone changed this since').count()).toBe(0)
  expect(await box.inputValue()).toBe(mask)
  expect(await button(/^Sign /).isDisabled()).toBe(false)
})

test('a passphrase that does not open a backup is gone, its name is kept, and the other way begins anew', async () => {
  await open('backups/open-backup.tsx')
  await button('Use a passphrase instead').click()
  await page.getByRole('option', { name: 'Amara Nwosu' }).click()
  await answering.answer(last, wrong)
  const box = field('Passphrase')
  await box.pressSequentially('not this one')
  expect(await box.inputValue()).toBe(mask)
  await page.keyboard.press('Enter')
  await page.getByText('Not right for this name. Check the name and try again.').waitFor()
  expect(await box.inputValue()).toBe('')
  expect(await hasFocus(box)).toBe(true)
  expect(await page.getByRole('option', { selected: true }).innerText()).toContain('Amara Nwosu')
  expect(await button('Open and read it through').isDisabled()).toBe(true)
  await lookBothWays(app, page, 'open-backup')
  await box.pressSequentially('nor this')
  await button('Use the recovery key instead').click()
  expect(await field('Health’s half of the recovery key').inputValue()).toBe('')
  await button('Use a passphrase instead').click()
  expect(await box.inputValue()).toBe('')
  expect(await page.getByText('Not right for this name').count()).toBe(0)
})
