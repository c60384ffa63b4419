import type { Page } from 'playwright'
import { beforeAll, expect, test } from 'vitest'
import { call, comeIn, go, patiently, startApp } from './support/app.ts'
import { demonstrationData } from './support/demonstration.ts'
import { violations } from './support/screen.ts'

let page: Page
let caseId: string

beforeAll(async () => {
  const app = await startApp(await demonstrationData())
  page = await app.firstWindow()
  await comeIn(page)
  caseId = (await call(page, 'cases.list', { states: ['triaged'] })).cases[0]?.id ?? ''
})

const overrides = async () => (await call(page, 'rules.local', {})).pack.overrides

test('a panel changes national guidance from a day it names, and the law only to be stricter', async () => {
  await go(page, '/panel')
  await page.getByRole('button', { name: /^Both agencies’ money together/ }).click()
  await page.getByRole('button', { name: 'Change J2 for this panel' }).click()
  const dialog = page.getByRole('dialog', { name: 'Change J2 for this panel' })
  await dialog.getByText('Not asked').click()
  await dialog.getByRole('button', { name: 'Save the change' }).click()
  expect(await overrides()).toEqual([])
  await dialog.getByRole('textbox', { name: 'Why' }).fill('Two accounts until the new system is here')
  await dialog.getByRole('textbox', { name: 'First day' }).fill('1 December 2026')
  expect(await violations(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Save the change' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await page.getByText('For this panel: not asked, from Tuesday 1 December 2026.').waitFor()
  expect(await overrides()).toMatchObject([{ rule: 'J2', effect: 'off', inForceFrom: '2026-12-01' }])
  await page.getByText('The law: a panel cannot weaken it.').last().waitFor()
  expect(await page.getByRole('button', { name: 'Change J1 for this panel' }).count()).toBe(0)
})

test('a panel adds a rule of its own, whose source is still to be checked', async () => {
  await page.getByRole('button', { name: 'Add a local rule' }).click()
  const dialog = page.getByRole('dialog', { name: 'Add a local rule' })
  const type = (label: string, text: string) => dialog.getByRole('textbox', { name: label }).fill(text)
  await type('What it is called', 'Anything large')
  await type('What is the matter', '“{line}” is large.')
  await type('What to do about it', 'Say why.')
  await dialog.getByRole('textbox', { name: 'Above, a year or once' }).fill('1')
  await type('Where it comes from', 'Panel terms')
  await type('Section or page', '7')
  await type('First day', '1 January 2026')
  await dialog.getByRole('button', { name: 'Save the rule' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await page.getByText(/^Local: Panel terms, 7\..*still to be checked/).waitFor()
  expect((await call(page, 'rules.local', {})).pack.rules).toMatchObject([{ id: 'X1', confirmed: false }])
})

const pasteKey = async (text: string): Promise<void> => {
  await page.getByRole('button', { name: 'Paste rows from a spreadsheet' }).click()
  await page.getByRole('dialog').getByLabel('Paste the rows here').fill(text)
}
const names = async () =>
  (await call(page, 'plans.get', { caseId })).lines.map(({ description }) => description)

test('rows are pasted all or none, and taken out again in one', async () => {
  await go(page, `/cases/${caseId}`)
  const before = await names()
  await pasteKey('Choir\t10\t1\tweekly\t\t520\nBus\tten\t1\tweekly')
  const dialog = page.getByRole('dialog')
  await dialog.getByText('1 row cannot be read, so none is added').waitFor()
  await dialog.getByText('Cost of one: not an amount in pounds').waitFor()
  expect(await dialog.getByRole('button', { name: /^Add 1 line/ }).isDisabled()).toBe(true)
  await dialog
    .getByLabel('Paste the rows here')
    .fill('Choir\t10\t1\tweekly\t\t520\nBus\t10\t1\tweekly\t520\t')
  await dialog.getByRole('button', { name: 'Add 2 lines' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await expect.poll(names, patiently).toEqual([...before, 'Choir', 'Bus'])
  await page.keyboard.press('Control+z')
  await expect.poll(names, patiently).toEqual(before)
})
