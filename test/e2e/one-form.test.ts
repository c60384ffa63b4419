import type { ElectronApplication, Locator, Page } from 'playwright'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { call, comeIn, go, reply, startApp } from './support/app.ts'
import { demonstrationData } from './support/demonstration.ts'
import { refuseCommands } from './support/refuse.ts'

// What every dialog that writes does alike, seen in one of them; that each is refused well is refused.test.ts.

let app: ElectronApplication
let page: Page

beforeAll(async () => {
  app = await startApp(await demonstrationData())
  page = await app.firstWindow()
  page.setDefaultTimeout(6000)
  await comeIn(page)
  await call(page, 'acronyms.add', { short: 'QRP', expansion: 'quick response panel', side: null })
  await go(page, '/panel')
})

afterEach(async () => {
  await refuseCommands(app, null)
  await page.keyboard.press('Escape')
  await dialog().waitFor({ state: 'detached' })
})

const dialog = (): Locator => page.getByRole('dialog')
const field = (label: string): Locator => dialog().getByLabel(label)
const add = (): Promise<void> => page.getByRole('button', { name: 'Add an acronym' }).click()
const known = async (short: string) =>
  (await call(page, 'acronyms.list', {})).find((one) => one.short === short)

async function change(short: string): Promise<void> {
  const row = page.getByRole('button', { name: `Change ${short}` })
  if ((await row.count()) === 0) await page.getByRole('button', { name: /^\d+ acronyms/ }).click()
  await row.click()
}

test('a field takes as much as the operation does, and no more', async () => {
  await add()
  const most = Number(await field('Stands for').getAttribute('maxlength'))
  const of = (length: number) => ({ short: `L${length}`, expansion: 'x'.repeat(length), side: null })
  await call(page, 'acronyms.add', of(most))
  const refused = await reply(page, 'acronyms.add', of(most + 1))
  expect(refused).toEqual({ ok: false, error: { kind: 'invalid', fields: { expansion: 'too long' } } })
})

test('what is not right is said beside its field, and the caret goes there', async () => {
  await add()
  await field('Short').fill('QQ')
  await dialog().getByRole('button', { name: 'Add the acronym' }).click()
  await dialog().getByText('Write something here').waitFor()
  await expect.poll(() => field('Stands for').evaluate((box) => box === document.activeElement)).toBe(true)
  expect(await known('QQ')).toBeUndefined()
})

test('where someone else has written meanwhile both texts stand there, and one’s own may then be kept', async () => {
  await change('QRP')
  await field('Stands for').fill('my quick response panel')
  const seen = await known('QRP')
  await call(page, 'acronyms.update', {
    acronymId: seen?.id ?? '',
    version: seen?.version ?? 0,
    short: 'QRP',
    expansion: 'their quick response panel',
    side: null,
  })
  await dialog().getByRole('button', { name: 'Save' }).click()
  await dialog().getByText('Someone changed this since you opened it').waitFor()
  await dialog().getByText('It now says: “their quick response panel”').waitFor()
  expect(await field('Stands for').inputValue()).toBe('my quick response panel')
  expect((await known('QRP'))?.expansion).toBe('their quick response panel')
  await dialog().getByRole('button', { name: 'Save' }).click()
  await dialog().waitFor({ state: 'detached' })
  expect((await known('QRP'))?.expansion).toBe('my quick response panel')
})

test('a full disk is said, the words stay, and Ctrl Enter sends them again', async () => {
  await add()
  await field('Short').fill('QFD')
  await field('Stands for').fill('quite a full disk')
  await refuseCommands(app, { kind: 'storage', why: 'full' })
  await page.keyboard.press('Control+Enter')
  await dialog().getByText('The disk is full').waitFor()
  expect(await field('Stands for').inputValue()).toBe('quite a full disk')
  await refuseCommands(app, null)
  await page.keyboard.press('Control+Enter')
  await dialog().waitFor({ state: 'detached' })
  expect((await known('QFD'))?.expansion).toBe('quite a full disk')
})

test('a press outside loses nothing', async () => {
  await add()
  await field('Short').fill('QPO')
  await page.mouse.click(4, 4)
  expect(await field('Short').inputValue()).toBe('QPO')
})
