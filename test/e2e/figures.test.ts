import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from 'playwright'
import { beforeAll, expect, test } from 'vitest'
import { Store } from '../../electron/store/app/service.ts'
import { makeCases } from '../support/many-cases/make.ts'
import { putCasesIn } from '../support/many-cases/put.ts'
import { answerDialogs, comeIn, expectShown, go, startApp } from './support/app.ts'
import { temporaryFolder } from './support/cleanup.ts'
import { demonstrationData, demonstrationPassphrase } from './support/demonstration.ts'
import { lookBothWays } from './support/screen.ts'

let app: ElectronApplication
let page: Page
const said: string[] = []

beforeAll(async () => {
  const data = await demonstrationData()
  const store = new Store(data)
  const who = await store.unlock('panel', 'amara', demonstrationPassphrase)
  await putCasesIn(
    store.desk().store.db,
    who.memberId,
    makeCases(1500, new Date().toISOString().slice(0, 10)),
  )
  await store.close()
  app = await startApp(data)
  page = await app.firstWindow()
  page.on('console', (message) => said.push(message.text()))
  await comeIn(page)
})

test('a board reads what each figure is and can’t show beside it, in a picture and in a table', async () => {
  await go(page, '/how')
  await page.locator('svg.figure').first().waitFor()
  const near = await page.locator('svg.figure').count()
  // Before it goes to paper all are drawn.
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
  const pictures = await page.locator('svg.figure').count()
  expect(pictures).toBeGreaterThan(15)
  expect(near).toBeLessThan(pictures / 2)
  // Where no month can be told there is nothing to draw, and it says so.
  const withoutPicture = await page.getByText('No month can be told by itself').count()
  expect(pictures + withoutPicture).toBe(await page.getByText('Month by month').count())
  await page.getByRole('button', { name: 'Month by month' }).first().click()
  await expectShown(page.getByRole('table', { name: 'Something that was hoped for came about, by month' }))
  expect(await page.getByText('What it can’t show').count()).toBeGreaterThan(15)
  await lookBothWays(app, page, 'figures-many')
  await page.getByRole('heading', { name: 'How the panel works' }).scrollIntoViewIfNeeded()
  await lookBothWays(app, page, 'figures-panel')
  expect(said).toEqual([])
})

test('a number opens its cases', async () => {
  await go(page, '/how')
  const section = page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: 'Decided at the panel', exact: true }) })
  await section.getByRole('button', { name: 'Team by team' }).click()
  await lookBothWays(app, page, 'figures-teams')
  await section.getByRole('link', { name: 'Open those counted' }).click()
  await expectShown(page.getByText(/cases, each once, however often/))
  await lookBothWays(app, page, 'figures-cases')
  await page.getByRole('link', { name: 'Back to the figures' }).click()
  await expectShown(page.getByRole('heading', { name: 'Is this working?' }))
})

test('the months stand in the address, and a link says the same to whoever follows it', async () => {
  await go(page, '/how?from=2026-01&to=2026-03&by=agency')
  await expectShown(page.getByText('January 2026 to March 2026'))
  await expectShown(page.getByRole('button', { name: 'By who referred' }).first())
})

test('the page is saved as a board paper in Word and PDF, and as a table', async () => {
  const folder = temporaryFolder('board')
  await answerDialogs(app, folder)
  await go(page, '/how?from=2026-01&to=2026-03')
  await page.getByRole('button', { name: 'Save as a board paper…' }).click()
  await expectShown(page.getByText('The board paper, as PDF and Word, and a table of it are in the folder.'))
  const stem = 'figures-2026-01-to-2026-03'
  expect(readdirSync(folder).toSorted()).toEqual([`${stem}.csv`, `${stem}.docx`, `${stem}.pdf`])
  expect(
    readFileSync(join(folder, `${stem}.pdf`))
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-')
})
