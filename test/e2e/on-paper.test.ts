import type { ElectronApplication, Page } from 'playwright'
import { beforeAll, expect, test } from 'vitest'
import { call, comeIn, go, patiently, startApp } from './support/app.ts'
import { temporaryFolder } from './support/cleanup.ts'
import { demonstrationData } from './support/demonstration.ts'
import { paperIn } from './support/on-paper.ts'
import { refuse } from './support/refuse.ts'
import { keepPicture, settled, themes, violations } from './support/screen.ts'

let app: ElectronApplication
let page: Page
let paper: Awaited<ReturnType<typeof paperIn>>
let released: string
let inProgress: string

beforeAll(async () => {
  app = await startApp(await demonstrationData())
  page = await app.firstWindow()
  await comeIn(page)
  paper = await paperIn(app)
  const meetings = await call(page, 'meetings.list', {})
  const idOf = (wanted: string): string => meetings.find(({ state }) => state === wanted)?.id ?? ''
  released = idOf('released')
  inProgress = idOf('in_progress')
})

const ctrlP = () => page.keyboard.press('Control+p')
const filePrint = () =>
  app.evaluate(({ Menu }) => {
    const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []) ?? []
    items.find(({ label }) => label === 'Print…')?.click()
  })

/** What is on no paper: the rail, and what only a screen can do. */
const onlyOnScreen =
  /Find anything|Referrals|To sign|Lock Ctrl|Find on this page|Find in this window|Saved \d/

/** Everything that is printed, with nothing in it that only a screen can do. */
async function printed(act = ctrlP): Promise<string> {
  await settled(page)
  const text = (await paper(act)).join(' ')
  expect(text).not.toMatch(onlyOnScreen)
  return text
}

test('a case is printed as it stands, without what can be pressed', async () => {
  const { cases } = await call(page, 'cases.list', { states: ['listed'] })
  const caseId = cases[0]?.id ?? ''
  const { case: one, person } = await call(page, 'cases.get', { caseId })
  await go(page, `/cases/${caseId}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.getByRole('textbox', { name: 'If it does not work out' }).waitFor()
  const text = await printed()
  expect(text).toContain(person.familyName)
  expect(text).toContain(one.words.replaceAll(/\s+/g, ' ').slice(0, 30))
  expect(text).not.toMatch(/Add a|Paste rows|List it for/)
})

test('an agenda is printed with its items and who comes once, without what can be pressed', async () => {
  const agenda = await call(page, 'meetings.agenda', { meetingId: inProgress })
  const name = agenda.items.find(({ personName }) => personName)?.personName ?? ''
  await call(page, 'guests.add', { meetingId: inProgress, name: 'Lee Park', title: 'Housing officer' })
  await go(page, `/meetings/${inProgress}`)
  await page.getByText(name).first().waitFor()
  await page.getByText('Lee Park, Housing officer').waitFor()
  const text = await printed()
  expect(text).toContain(name)
  expect(text).toContain('Lee Park, Housing officer')
  expect(text).not.toMatch(/Add business|List cases/)
})

test('actions are printed with who does them, without what can be pressed', async () => {
  const [one] = await call(page, 'actions.list', {})
  await go(page, '/actions')
  await page
    .getByText(one?.text ?? '')
    .first()
    .waitFor()
  const text = await printed()
  expect(text).toContain(one?.text.slice(0, 20))
})

test('a letter is printed as it would be sent', async () => {
  const { letters } = await call(page, 'letters.ofMeeting', { meetingId: released })
  const recordId = letters[0]?.recordId ?? ''
  const { frame } = await call(page, 'letters.get', { recordId })
  await go(page, `/letters/${recordId}`)
  await page.getByRole('group', { name: /^Page 1 of/ }).waitFor()
  const text = await printed()
  expect(text).toContain(frame.personName)
  expect(text).toMatch(/Yours sincerely/)
  expect(text).not.toMatch(/As it will be printed|Look at it as|How it is written/)
})

/** The record of somebody who is to sign it, over the page where it is signed. */
async function openRecord() {
  const signOff = await call(page, 'signOff.forMeeting', { meetingId: released })
  const signatories = signOff.signatories.map((one) => ({ ...one, signedAt: null }))
  await refuse(app, [], null, { 'signOff.forMeeting': { ...signOff, complete: false, signatories } })
  await go(page, `/meetings/${released}/sign`)
  await page
    .getByRole('button', { name: /^Read and sign/ })
    .first()
    .click()
  const name = signatories.find(({ items }) => items.length > 0)?.items[0]?.personName ?? ''
  await page.getByRole('button', { name }).click()
  const record = page.getByRole('dialog', { name })
  await record.getByText('What the panel was asked').waitFor()
  return { record, name }
}

test('a record that is read before it is signed is found in and printed by itself, by key and by the menu', async () => {
  const { record, name } = await openRecord()
  await page.keyboard.press('Control+f')
  await page.keyboard.type('what the panel')
  const bar = record.getByRole('search')
  await bar.getByText('1 of 1', { exact: true }).waitFor()
  expect(await violations(page)).toEqual([])
  for (const theme of themes) {
    await page.emulateMedia({ colorScheme: theme })
    await keepPicture(page, `on-paper-find-${theme}`)
  }
  for (const act of [ctrlP, filePrint]) {
    const text = await printed(act)
    expect(text).toContain(name)
    expect(text).toMatch(/What the panel was asked/i)
    expect(text).toContain('four words')
    expect(text).not.toMatch(/Joint sign-off|Correct this record|Passphrase|Decline/i)
  }
  await page.keyboard.press('Escape')
  await bar.waitFor({ state: 'detached' })
  expect(await record.isVisible()).toBe(true)
  await page.keyboard.press('Control+f')
  await bar.waitFor()
  await record.getByRole('button', { name: 'Close' }).first().click()
  await record.waitFor({ state: 'detached' })
  expect(await page.getByRole('search').count()).toBe(0)
  await refuse(app, [], null)
})

test('the read-back is found in and printed by itself, and nothing is confirmed meanwhile', async () => {
  const { items } = await call(page, 'room.get', { meetingId: inProgress })
  const itemId = items.find(({ personName }) => personName === 'Delphine Okoro')?.id ?? ''
  await go(page, `/meetings/${inProgress}/room`)
  await page.getByRole('navigation', { name: 'Running order' }).getByRole('button', { name: /Okoro/ }).click()
  await page.getByRole('heading', { name: 'Delphine Okoro' }).waitFor()
  const dialog = page.getByRole('dialog', { name: 'Read back: Delphine Okoro' })
  await page.keyboard.press('1')
  await page.keyboard.press('a')
  await page.keyboard.press('r')
  await dialog.waitFor()
  await page.keyboard.press('Control+f')
  await page.keyboard.type('the')
  const bar = dialog.getByRole('search')
  await bar.getByText(/^1 of \d+$/).waitFor()
  await page.keyboard.press('Enter')
  await bar.getByText(/^2 of \d+$/).waitFor()
  await keepPicture(page, 'on-paper-read-back')
  await page.keyboard.press('Escape')
  const text = await printed()
  expect(text).toContain('Read back: Delphine Okoro')
  expect(text).not.toMatch(/Running order|Read aloud and confirmed|Go back and change/)
  expect((await call(page, 'room.item', { itemId })).decision?.readBackAt ?? null).toBeNull()
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
})

test('a new recovery key is printed by itself, each half on its own page', async () => {
  await go(page, '/panel')
  await page.getByRole('button', { name: 'Make a new recovery key' }).click()
  const dialog = page.getByRole('dialog', { name: 'Write this down now' })
  const groups = await dialog.getByRole('group').first().locator('span').allInnerTexts()
  const pages = await paper(ctrlP)
  expect(pages).toHaveLength(2)
  expect(pages[0]?.replaceAll(' ', '')).toContain(groups.join(''))
  expect(pages[1]).toContain('The council’s half')
  expect(pages.join(' ')).not.toMatch(/I have written it down|Find anything/)
  await dialog.getByRole('button', { name: 'Close' }).first().click()
})

test('at set-up the recovery key is printed by its key and the menu as by its button, and not once it is typed back', async () => {
  const fresh = await startApp(temporaryFolder('set-up'))
  const door = await fresh.firstWindow()
  await setUp(door)
  const print = await paperIn(fresh)
  const menu = () =>
    fresh.evaluate(({ Menu }) => {
      const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []) ?? []
      items.find(({ label }) => label === 'Print…')?.click()
    })
  const button = () => door.getByRole('button', { name: 'Print', exact: true }).click()
  const wanted = await print(button)
  expect(wanted).toHaveLength(2)
  expect(wanted[0]).toContain('Health’s half of the recovery key')
  expect(wanted[1]).toContain('The council’s half of the recovery key')
  const shown = await door.getByRole('group').first().locator('span').allInnerTexts()
  expect(wanted[0]?.replaceAll(' ', '')).toContain(shown.join(''))
  expect(wanted.join(' ')).not.toMatch(/I have written it down|Copy/)
  expect(await print(() => door.keyboard.press('Control+p'))).toEqual(wanted)
  expect(await print(menu)).toEqual(wanted)
  await door.getByRole('button', { name: 'I have written it down' }).click()
  await door.getByRole('textbox', { name: 'Health’s half' }).waitFor()
  await door.keyboard.press('Control+p')
  await menu()
  await door.getByRole('button', { name: /again/ }).click()
  // One more, and not three: what was pressed meanwhile printed nothing.
  expect(await print(button)).toEqual(wanted)
  await expect.poll(() => door.getByRole('alert').count(), patiently).toBe(0)
})

async function setUp(door: Page): Promise<void> {
  await door.getByRole('button', { name: 'Set up a panel' }).click()
  await door.getByRole('textbox', { name: 'NHS organisation' }).fill('Harrow Vale NHS Foundation Trust')
  await door.getByRole('textbox', { name: 'Council' }).fill('Northgate City Council')
  await door.keyboard.press('Enter')
  await door.getByRole('textbox', { name: 'Name of the panel' }).fill('Risk enablement panel')
  await door.keyboard.press('Enter')
  await door.getByRole('textbox', { name: 'Your name' }).fill('Cora Lind')
  await door.getByRole('textbox', { name: 'Your job' }).fill('Panel coordinator')
  const worksFor = door.getByRole('radiogroup', { name: 'You work for' })
  await worksFor.getByText('Council', { exact: true }).click()
  const passphrase = 'allotment by the old canal'
  await door.getByLabel('Passphrase', { exact: true }).fill(passphrase)
  await door.getByLabel('Passphrase again').fill(passphrase)
  await door.keyboard.press('Enter')
  await door.getByRole('heading', { name: 'Write this down now' }).waitFor({ timeout: 60_000 })
}
