import type { ElectronApplication, Page } from 'playwright'
import { beforeAll, expect, test } from 'vitest'
import { call, comeIn, go, patiently, startApp } from './support/app.ts'
import { demonstrationData } from './support/demonstration.ts'
import { keepPicture, look, settled, themes, tooWide, views } from './support/screen.ts'

let app: ElectronApplication
let page: Page
let meetingId: string

beforeAll(async () => {
  app = await startApp(await demonstrationData())
  page = await app.firstWindow()
  await comeIn(page)
  const made = await call(page, 'meetings.create', { heldOn: '2027-11-03', startsAt: '09:00', place: '' })
  meetingId = made.meeting.id
  const { cases } = await call(page, 'cases.list', { states: ['triaged'], limit: 4 })
  const reasons = cases.map(({ id }) => ({ caseId: id, whyPanel: 'Two agencies pay.' }))
  await call(page, 'meetings.addCases', { meetingId, caseIds: cases.map(({ id }) => id), reasons })
  for (let count = made.items.length + cases.length; count < 60; count++) {
    const title =
      count % 9 === 0
        ? `Visit of the Featherstonehaugh-Pennington community outreach and supported-living team, part ${count}`
        : `Matter ${count}`
    await call(page, 'meetings.addBusiness', { meetingId, title, minutes: 3 })
  }
}, 180_000)

const titles = async (): Promise<readonly string[]> =>
  (await call(page, 'meetings.agenda', { meetingId })).items.map(
    ({ personName, title }) => personName ?? title,
  )

test('an agenda of sixty is a table to begin with, from which several go to a place together', async () => {
  await go(page, `/meetings/${meetingId}`)
  const table = page.getByRole('table', { name: 'Running order' })
  await table.waitFor()
  expect(await table.getByRole('row').count()).toBe(61)
  for (const view of views) {
    await look(app, page, view)
    for (const theme of themes) {
      await page.emulateMedia({ colorScheme: theme })
      await settled(page)
      await keepPicture(page, `agenda-of-60-${theme}-${view.name}`)
    }
    expect(await tooWide(page)).toEqual([])
  }
  const heights = await table.getByRole('row').evaluateAll((rows) => rows.map((row) => row.clientHeight))
  expect(heights.toSorted((one, other) => one - other)[30]).toBeLessThanOrEqual(48)

  const before = await titles()
  for (const name of ['Matter 50', 'Matter 55', 'Matter 58'])
    await table
      .getByRole('checkbox', { name: `Tick ${name}`, exact: true })
      .focus()
      .then(() => page.keyboard.press('Space'))
  await page.getByLabel('To place').fill('8')
  await keepPicture(page, 'agenda-of-60-ticked')
  await page.getByRole('button', { name: 'Move 3 items to place 8' }).click()
  await expect
    .poll(async () => (await titles()).slice(7, 10), patiently)
    .toEqual(['Matter 50', 'Matter 55', 'Matter 58'])
  expect((await titles()).toSorted()).toEqual(before.toSorted())

  await page.getByRole('button', { name: 'Show what each item says' }).click()
  await table.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Show one line an item' }).waitFor()
})
