import type { Page } from 'playwright'
import { beforeAll, expect, test } from 'vitest'
import { call, comeIn, go, patiently, startApp } from './support/app.ts'
import { demonstrationData } from './support/demonstration.ts'
import { paperIn } from './support/on-paper.ts'

let page: Page
let paper: Awaited<ReturnType<typeof paperIn>>
let caseId: string
let personId: string

beforeAll(async () => {
  const app = await startApp(await demonstrationData())
  page = await app.firstWindow()
  await comeIn(page)
  paper = await paperIn(app)
  const [ended] = await call(page, 'actions.list', { states: ['done'] })
  caseId = ended?.caseId ?? ''
  personId = (await call(page, 'cases.get', { caseId })).person.id
})

const rows = () => page.getByRole('list', { name: 'What happened' }).getByRole('listitem')

test('it is reached by its key from a case, by the case’s menu, and from the person’s page', async () => {
  const timeline = page.getByRole('heading', { name: 'Timeline', level: 1 })
  await go(page, `/cases/${caseId}`)
  await page.getByRole('button', { name: 'More', exact: true }).waitFor()
  await page.keyboard.press('Control+j')
  await timeline.waitFor()
  await go(page, `/cases/${caseId}`)
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: /timeline/ }).click()
  await timeline.waitFor()
  await go(page, `/people/${personId}`)
  await page.getByRole('link', { name: 'Timeline' }).click()
  await rows().first().waitFor()
  expect(await rows().count()).toBeGreaterThan(0)
})

test('one kind is chosen, and what it opens is there', async () => {
  await go(page, `/people/${personId}/timeline`)
  await rows().first().waitFor()
  await page.getByRole('button', { name: /What$/ }).click()
  await page.getByRole('option', { name: 'Actions' }).click()
  await expect
    .poll(async () => (await rows().allInnerTexts()).every((text) => text.startsWith('Action')), patiently)
    .toBe(true)
  await rows().first().getByRole('link').click()
  await page.getByRole('heading', { name: 'Action', level: 1 }).waitFor()
})

test('printed for the person it has what was decided, and no words that an agency wrote about an action’s end', async () => {
  const [ended] = await call(page, 'actions.list', { states: ['done'] })
  await go(page, `/people/${personId}/timeline?for=person`)
  await rows().first().waitFor()
  const text = (await paper(() => page.getByRole('button', { name: 'Print' }).click())).join(' ')
  expect(text).toContain('For whom The person')
  expect(text).toContain('Action agreed')
  expect(text).not.toContain(ended?.outcome ?? '')
})
