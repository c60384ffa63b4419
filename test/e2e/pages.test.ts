import type { ElectronApplication, Page } from 'playwright'
import { beforeAll, expect, test } from 'vitest'
import { Store } from '../../electron/store/app/service.ts'
import { makeCases } from '../support/many-cases/make.ts'
import { putCasesIn } from '../support/many-cases/put.ts'
import { caseStates } from '../../shared/cases.ts'
import type { Call } from '../../shared/contract.ts'
import type { PageKey } from '../../shared/kernel/page.ts'
import { call, comeIn, go, patiently, startApp } from './support/app.ts'
import { demonstrationData, demonstrationPassphrase } from './support/demonstration.ts'
import { lookBothWays } from './support/screen.ts'

let app: ElectronApplication
let page: Page

beforeAll(async () => {
  const data = await demonstrationData()
  const store = new Store(data)
  const who = await store.unlock('panel', 'amara', demonstrationPassphrase)
  const today = new Date().toISOString().slice(0, 10)
  await putCasesIn(store.desk().store.db, who.memberId, makeCases(280, today))
  await store.close()
  app = await startApp(data)
  page = await app.firstWindow()
  await comeIn(page)
}, 180_000)

const turn = (to: 'Previous' | 'Next', which = page.getByRole('main')) =>
  which.getByRole('button', { name: `${to} page` })
const words = (said: RegExp) => page.getByText(said)

/** What is drawn is of this page, wherever in it whoever reads is. */
async function expectDrawn(key: PageKey, states: Call<'cases.list'>['states'] = []): Promise<void> {
  const { cases } = await call(page, 'cases.list', { states, page: key })
  const drawn = page.getByRole('list', { name: 'Cases' }).getByRole('listitem')
  const others = async () =>
    (await drawn.allInnerTexts()).filter((text) => !cases.some(({ reference }) => text.includes(reference)))
  await expect.poll(() => drawn.count(), patiently).toBeGreaterThan(0)
  await expect.poll(others, patiently).toEqual([])
}

/** Pressed once more before the next page is there, it would turn to that same page. */
async function turnOnce(to: Parameters<typeof turn>[0]): Promise<void> {
  const first = page.getByRole('list', { name: 'Cases' }).getByRole('listitem').first()
  const before = await first.innerText()
  await turn(to).click()
  await expect.poll(() => first.innerText(), patiently).not.toBe(before)
}

const fromTop = (): Promise<number> =>
  page.getByRole('list', { name: 'Cases' }).evaluate((one) => Math.abs(one.getBoundingClientRect().top))

test('the pages of the cases are turned by their rows, and an address leads back to the page that one was on', async () => {
  await go(page, '/cases?which=all')
  await words(/^The first 100 of \d+ cases$/).waitFor()
  expect(await turn('Previous').isDisabled()).toBe(true)
  await lookBothWays(app, page, 'cases-first-page')
  const { cases } = await call(page, 'cases.list', {})
  await turn('Next').click()
  await words(/^100 of \d+ cases$/).waitFor()
  await expect.poll(() => page.url(), patiently).toContain(`after=${cases.at(-1)?.id}`)
  const second = { after: cases.at(-1)?.id ?? '' }
  await expectDrawn(second)
  // From its top, though the button that turned to it stands at the end.
  await expect.poll(fromTop, patiently).toBeLessThan(100)
  await go(page, `/cases/${cases[0]?.id}`)
  await page.goBack()
  await words(/^100 of \d+ cases$/).waitFor()
  await expectDrawn(second)
  for (const _ of [3, 4]) await turnOnce('Next')
  await words(/^The last \d+ of \d+ cases$/).waitFor()
  // Whoever has keys alone would begin at the window's first link again.
  const focused = () => page.evaluate(() => document.activeElement?.textContent)
  await expect.poll(focused, patiently).toBe('Previous page')
  expect(await turn('Next').isDisabled()).toBe(true)
  await lookBothWays(app, page, 'cases-last-page')
  for (const _ of [3, 2, 1]) await turnOnce('Previous')
  await words(/^The first 100 of \d+ cases$/).waitFor()
})

test('whoever comes back from a case is where the list was left, on that case', async () => {
  await go(page, '/meetings')
  await page.getByRole('link', { name: 'Cases', exact: true }).click()
  await words(/^The first 100 of \d+ cases$/).waitFor()
  const link = page.getByRole('list', { name: 'Cases' }).getByRole('link').nth(60)
  const top = () => link.evaluate((one) => one.getBoundingClientRect().top)
  const href = (await link.getAttribute('href')) ?? ''
  await link.scrollIntoViewIfNeeded()
  const before = await top()
  await link.press('Enter')
  await link.waitFor({ state: 'detached' })
  expect(page.url()).toContain(href)
  expect(await page.getByRole('main').evaluate(({ scrollTop }) => scrollTop)).toBe(0)
  await page.goBack()
  await words(/^The first 100 of \d+ cases$/).waitFor()
  await expect.poll(async () => Math.abs((await top()) - before), patiently).toBeLessThan(2)
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('href'))
  await expect.poll(focused, patiently).toBe(href)
  // Gone to by its name it begins at its top, whatever was read of it before.
  await page.getByRole('link', { name: 'Meetings', exact: true }).click()
  await page.getByRole('link', { name: 'Cases', exact: true }).click()
  await words(/^The first 100 of \d+ cases$/).waitFor()
  expect(await page.getByRole('main').evaluate(({ scrollTop }) => scrollTop)).toBe(0)
})

test('a page after a row that left begins with the first, and says so', async () => {
  const closed = await call(page, 'cases.list', { states: ['closed'], limit: 1 })
  await go(page, `/cases?after=${closed.cases[0]?.id}`)
  await words(/^The first 100 of \d+ cases$/).waitFor()
  await expectDrawn(
    null,
    caseStates.filter((state) => state !== 'closed'),
  )
  expect(await turn('Previous').isDisabled()).toBe(true)
})

test('meetings to come are turned to and back, the next one first', async () => {
  for (let month = 1; month <= 12; month += 1)
    for (let day = 1; day <= 5; day += 1)
      await call(page, 'meetings.create', {
        heldOn: `2031-${String(month).padStart(2, '0')}-0${day}`,
        startsAt: '10:00',
        place: '',
      })
  await go(page, '/meetings')
  const days = () => page.getByRole('table', { name: 'Coming' }).getByRole('rowheader').allInnerTexts()
  await expect.poll(days, patiently).toHaveLength(52)
  const first = await days()
  await turn('Next').first().click()
  await expect.poll(async () => (await days()).at(-1), patiently).toBe('Friday 5 December 2031')
  expect((await days()).filter((day) => first.includes(day))).toEqual([])
  await turn('Previous').first().click()
  await expect.poll(days, patiently).toEqual(first)
})

test('meetings that were held are turned to and back, each table by itself', async () => {
  await go(page, '/meetings')
  const held = page.getByRole('table', { name: 'Held' })
  const latest = await held.getByRole('rowheader').first().innerText()
  await turn('Next').last().click()
  await expect.poll(() => held.getByRole('rowheader').first().innerText(), patiently).not.toBe(latest)
  await turn('Previous').last().click()
  await expect.poll(() => held.getByRole('rowheader').first().innerText(), patiently).toBe(latest)
  await lookBothWays(app, page, 'meetings-pages')
})
