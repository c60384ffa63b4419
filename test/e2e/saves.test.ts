import type { ElectronApplication, Locator, Page } from 'playwright'
import { beforeAll, expect, test } from 'vitest'
import { call, go, patiently, startApp } from './support/app.ts'
import { demonstrationData } from './support/demonstration.ts'
import { askedSoFar, drawnBy } from '../support/drawn.ts'
import type { Drawn } from '../support/drawn.ts'
import { counting } from './support/drawn.ts'
import { scrollbarsChanged } from './support/scrollbars.ts'

let app: ElectronApplication
let page: Page

/** A page of a case draws a thousand components when it opens. */
const mostDrawn = { key: 10, save: 100, dialog: 320 } as const

beforeAll(async () => {
  app = await startApp(await demonstrationData())
  page = await counting(app)
  const { cases } = await call(page, 'cases.list', {})
  const one = cases.find(({ state }) => state === 'listed' || state === 'triaged')
  await go(page, `/cases/${one?.id ?? ''}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page
    .getByRole('button', { name: /^Change .+/ })
    .first()
    .waitFor()
})

/** Until what a save has asked for is there and drawn: nothing more is asked for a second. */
async function quiet(): Promise<void> {
  for (let before = -1, now = 0; before !== now; before = now) {
    await page.waitForTimeout(1000)
    ;[before, now] = [now, (await askedSoFar(app)).length]
    if (before === now) return
  }
}

/** What the save of what was just done draws and asks. */
const savedBy = (save: string, act: () => Promise<unknown>): Promise<Drawn> =>
  drawnBy(app, page, async () => {
    await act()
    await expect.poll(() => askedSoFar(app), patiently).toContain(save)
    await quiet()
  })

async function typedIn(field: Locator, save: string): Promise<readonly [key: Drawn, saved: Drawn]> {
  await field.click()
  await page.keyboard.press('End')
  await page.keyboard.type('a')
  await quiet()
  const key = await drawnBy(app, page, () => page.keyboard.type('b'))
  return [key, await savedBy(save, () => Promise.resolve())]
}

/** The frame asks whether the store is whole, after every change. */
const always = ['backups.damage']

test.each([
  {
    of: 'the person’s words',
    field: 'textarea[aria-label*="words" i]',
    save: 'cases.update',
    asks: [
      'cases.get',
      'cases.route',
      'risks.get',
      'plans.get',
      'audiences.of',
      'support.ofCase',
      'today.counts',
    ],
  },
  {
    of: 'a text of the risk decision',
    field: 'textarea[aria-label="Why"]',
    save: 'risks.save',
    asks: ['cases.route', 'risks.get', 'plans.get', 'audiences.of', 'support.ofCase', 'today.counts'],
  },
  {
    of: 'why the split is as it is',
    field: 'textarea[aria-label="Why the split is as it is"]',
    save: 'plans.save',
    asks: ['cases.route', 'plans.get', 'audiences.of', 'support.ofCase'],
  },
])(
  'a key in $of, and its save, draw what says it, and ask for what shows it',
  async ({ field, save, asks }) => {
    const [key, saved] = await typedIn(page.locator(`main ${field}`).first(), save)
    expect(key.drawn).toBeLessThanOrEqual(mostDrawn.key)
    expect(key.asked).toEqual([])
    expect(saved.drawn).toBeLessThanOrEqual(mostDrawn.save)
    expect(saved.asked.toSorted()).toEqual([save, ...always, ...asks].toSorted())
  },
)

test('a line of the plan', async () => {
  const plan = page.getByRole('table', { name: 'The plan and who pays' })
  await plan
    .getByRole('button', { name: /^Change / })
    .first()
    .click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox').first().fill('Support worker on Sundays')
  await quiet()
  const saved = await savedBy('plans.updateLine', () => dialog.getByRole('button', { name: /^Save/ }).click())
  // Its dialog is drawn as it saves and goes, and none of its fields again.
  expect(saved.drawn).toBeLessThanOrEqual(mostDrawn.dialog)
  expect(saved.asked.toSorted()).toEqual(
    ['plans.updateLine', ...always, 'cases.route', 'plans.get', 'audiences.of', 'support.ofCase'].toSorted(),
  )
})

test('a key, its save and what says so lay the page out once each, and not without its scrollbar as well', async () => {
  const words = page.locator('textarea[aria-label*="words" i]')
  await words.click()
  await page.keyboard.press('End')
  const scrolls = await page
    .locator('main')
    .evaluate(
      (main: HTMLElement) => main.scrollHeight > main.clientHeight && main.offsetWidth > main.clientWidth,
    )
  expect(scrolls).toBe(true)
  const changed = await scrollbarsChanged(page, () => savedBy('cases.update', () => page.keyboard.type('c')))
  expect(changed).toEqual([])
})
