import type { ElectronApplication, Page } from 'playwright'
import { beforeAll, expect, test } from 'vitest'
import { comeIn, go, patiently, startApp } from './support/app.ts'
import { demonstrationData } from './support/demonstration.ts'
import { lookBothWays } from './support/screen.ts'

let app: ElectronApplication
let page: Page

beforeAll(async () => {
  app = await startApp(await demonstrationData())
  page = await app.firstWindow()
  await comeIn(page)
})

const rows = () => page.getByRole('list', { name: 'What was found' }).getByRole('listitem')
const search = () => page.getByRole('heading', { name: 'Search', level: 1 })

test('what a record says is found from anywhere, on a page of its own, with the words marked', async () => {
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').getByRole('searchbox').fill('lithium')
  const everything = page.getByRole('menuitem', { name: /^Look through everything/ })
  await everything.waitFor()
  await everything.click()
  await search().waitFor()
  await rows().first().waitFor()
  const found = await rows().allInnerTexts()
  expect(found.some((text) => text.includes('Record of AC-'))).toBe(true)
  expect(found.some((text) => text.includes('Letter about AC-'))).toBe(true)
  expect(await page.locator('mark').first().innerText()).toMatch(/^lithium/i)
  expect(page.url()).not.toContain('lithium')
  await lookBothWays(app, page, 'search-found')
})

test('it is narrowed to one kind, opened from the keyboard, and as it was when one goes back', async () => {
  await page.getByRole('button', { name: /What$/ }).click()
  await page.getByRole('option', { name: 'Letters' }).click()
  await expect
    .poll(
      async () => (await rows().allInnerTexts()).every((text) => text.startsWith('Letter about')),
      patiently,
    )
    .toBe(true)
  await rows().first().getByRole('link').focus()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: /Letter|Marjorie|letter/ }).waitFor()
  await go(page, '/search')
  await rows().first().waitFor()
  expect((await rows().allInnerTexts()).every((text) => text.startsWith('Letter about'))).toBe(true)
  await page.getByRole('button', { name: 'Look through everything' }).click()
  await expect
    .poll(async () => (await rows().allInnerTexts()).some((text) => text.startsWith('Record')), patiently)
    .toBe(true)
})

test('somebody’s own are found by their name, and nothing is said to be nothing', async () => {
  const field = page.getByRole('searchbox', { name: /^Words, a name/ })
  await field.fill('Threlfall')
  await page.getByRole('button', { name: 'Only about Marjorie Threlfall' }).click()
  await page.getByText('Only what is about Marjorie Threlfall').waitFor()
  await field.fill('xylophone quartet')
  await page.getByText('Nothing has these words').waitFor()
  expect(await rows().count()).toBe(0)
  await lookBothWays(app, page, 'search-nothing')
})
