import type { ElectronApplication, Page } from 'playwright'
import { beforeAll, expect, test } from 'vitest'
import { call, comeIn, go, patiently, startApp, windowAfter } from './support/app.ts'
import { demonstrationData } from './support/demonstration.ts'
import { violations } from './support/screen.ts'

let app: ElectronApplication
let page: Page
let caseId: string

const label = 'If it does not work out'
const field = (of: Page) => of.getByRole('textbox', { name: label })
const text = (of: Page) => field(of).inputValue()
const kept = async (of: Page) => (await call(of, 'risks.get', { caseId })).body.contingency

beforeAll(async () => {
  app = await startApp(await demonstrationData())
  page = await app.firstWindow()
  await comeIn(page)
  caseId = (await call(page, 'cases.list', { states: ['listed'] })).cases[0]?.id ?? ''
  await go(page, `/cases/${caseId}`)
  await field(page).waitFor()
})

/** Locks, which ends the window and the store, and comes back in. */
async function restart(): Promise<void> {
  page = await windowAfter(app, () => page.keyboard.press('Control+l'))
  await comeIn(page)
  await field(page).waitFor()
}

test('what was saved before the window was restarted comes back with Ctrl Z, and goes with Ctrl Shift Z', async () => {
  const before = await text(page)
  await field(page).fill(`${before} Then we ask again.`)
  await expect.poll(() => kept(page), patiently).toBe(`${before} Then we ask again.`)
  await field(page).fill('Gone by mistake')
  await expect.poll(() => kept(page), patiently).toBe('Gone by mistake')
  await restart()

  await field(page).focus()
  await page.keyboard.press('Control+z')
  await expect.poll(() => text(page), patiently).toBe(`${before} Then we ask again.`)
  await page.getByText(/^As saved: .*Amara Nwosu/).waitFor()
  await expect.poll(() => kept(page), patiently).toBe(`${before} Then we ask again.`)
  await page.keyboard.press('Control+z')
  await expect.poll(() => text(page), patiently).toBe(before)
  await page.keyboard.press('Control+Shift+z')
  await page.keyboard.press('Control+Shift+z')
  await expect.poll(() => text(page), patiently).toBe('Gone by mistake')
  await expect.poll(() => kept(page), patiently).toBe('Gone by mistake')
})

test('an earlier version is taken back by hand, and that is undone like any other change', async () => {
  await restart()
  await field(page).click()
  await page.getByRole('button', { name: `Earlier versions: ${label}` }).click()
  const dialog = page.getByRole('dialog', { name: `Earlier: ${label}` })
  const older = dialog.getByRole('listitem').filter({ hasText: 'Then we ask again.' })
  expect(await older.first().textContent()).toContain('Amara Nwosu')
  expect(await violations(page)).toEqual([])
  await older
    .first()
    .getByRole('button', { name: /^Put this text back/ })
    .click()
  await dialog.waitFor({ state: 'hidden' })
  await expect.poll(() => kept(page), patiently).toMatch(/Then we ask again\.$/)
  await field(page).focus()
  await page.keyboard.press('Control+z')
  await expect.poll(() => kept(page), patiently).toBe('Gone by mistake')
})

test('one Tab goes from field to field, what was saved is said once, and a key opens the earlier versions', async () => {
  await field(page).click()
  await page.keyboard.press('End')
  await page.keyboard.type(' Soon.')
  await page.keyboard.press('Tab')
  const next = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')
  expect(await next()).toMatch(/^Strengths, 1 of/)
  await page.keyboard.press('End')
  await page.keyboard.type('!')
  await page.keyboard.press('Tab')
  expect(await next()).toMatch(/^Strengths, 2 of/)
  await expect.poll(() => page.getByText(/^Saved \d/).count(), patiently).toBe(1)
  await field(page).focus()
  await page.keyboard.press('Control+Shift+h')
  await page.getByRole('dialog', { name: `Earlier: ${label}` }).waitFor()
  await page.keyboard.press('Escape')
})
