import type { ElectronApplication, Page } from 'playwright'
import { beforeAll, describe, expect, test } from 'vitest'
import { call, comeIn, consoleAfter, go, patiently, startApp } from './support/app.ts'
import { demonstrationData } from './support/demonstration.ts'
import { keepPicture, look, settled, themes, tooWide, views, violations } from './support/screen.ts'

let app: ElectronApplication
let page: Page

beforeAll(async () => {
  app = await startApp(await demonstrationData())
  page = await app.firstWindow()
})

/** The same computer, another member. */
async function as(name: string): Promise<void> {
  if ((await call(page, 'session.status', {})).open !== null)
    page = await consoleAfter(app, () => page.getByRole('button', { name: /^Lock/ }).click())
  await comeIn(page, name)
  await page.getByRole('heading', { name: 'For you' }).waitFor()
  await settled(page)
}

/** What is wrong in either theme at two sizes, with a picture of each. */
async function wrongOn(who: string): Promise<readonly string[]> {
  const wrong: string[] = []
  for (const view of views.filter(({ name }) => name === '1280' || name === '1920')) {
    await look(app, page, view)
    for (const theme of themes) {
      await page.emulateMedia({ colorScheme: theme })
      await settled(page)
      await keepPicture(page, `today-${who}-${theme}-${view.name}`)
      wrong.push(...(await violations(page)), ...(await tooWide(page)))
    }
  }
  return wrong
}

const headings = () => page.getByRole('main').getByRole('heading', { level: 2 }).allTextContents()
const list = (name: string) => page.getByRole('list', { name })

const own = ['In the room now', 'For you']
const last = 'Reviews due'
const people = [
  ['coordinator', 'Amara Nwosu', [...own, 'To run the panel', 'Of the whole panel', last]],
  ['chair', 'Helen Marchbank', [...own, 'To run the panel', 'Of the whole panel', last]],
  ['lead', 'Priya Raman', [...own, 'Your cases', last]],
  ['member', 'Bridget Tolley', [...own, 'Your cases', last]],
  ['peer', 'Dermot Quill', [...own, last]],
] as const

describe('Today', () => {
  test.for(people)(
    'of the %s has what is theirs first, and what is the panel’s only where they run it',
    async ([who, name, parts]) => {
      await as(name)
      expect(await headings()).toEqual(parts)
      expect(await wrongOn(who)).toEqual([])
    },
  )

  test('a view that is asked for leads to the field where it is written, and is then asked for no more', async () => {
    await as('Amara Nwosu')
    const open = (await call(page, 'meetings.list', { states: ['open'] })).at(-1)?.id ?? ''
    const { items } = await call(page, 'meetings.agenda', { meetingId: open })
    for (const caseId of items.flatMap((item) => item.caseId ?? [])) {
      const { version, body } = await call(page, 'risks.get', { caseId })
      const options = body.options.map((option) => ({ ...option, health: '' }))
      await call(page, 'risks.save', { caseId, version, changes: { healthView: '', options } })
    }
    await page.getByText(/^Still to do for/).waitFor()
    await as('Bridget Tolley')
    const asked = list('For you').getByRole('link', { name: /^Health’s view of .+’s case$/ })
    const others = list('For you').getByRole('link', { name: /^Health’s view of \d+ cases to be heard/ })
    await others.waitFor()
    await settled(page)
    await keepPicture(page, 'today-views')
    const [before, name] = [await asked.count(), (await asked.first().textContent()) ?? '']
    await asked.first().click()
    // Whoever types waits for the caret.
    await page.locator('textarea:focus, [contenteditable]:focus').waitFor()
    await page.keyboard.type('She manages well.')
    await page
      .getByText(/^Saved/)
      .first()
      .waitFor()
    await go(page, '/')
    await expect.poll(() => asked.count(), patiently).toBe(before - 1)
    expect(await asked.allTextContents()).not.toContain(name)
  })

  test('who runs the panel is told beside their own number how many are open in all', async () => {
    await as('Amara Nwosu')
    const { actions } = await call(page, 'today.counts', {})
    const rail = (hasText: string) => page.getByRole('link', { name: /^Actions/ }).filter({ hasText })
    await rail(`${actions} open in all`).waitFor()
    await as('Bridget Tolley')
    await rail('of yours due').waitFor()
    expect(await rail('in all').count()).toBe(0)
  })

  test('the icon says how many of them wait, and nothing once nobody is in', async () => {
    const told = await app.evaluateHandle(({ app: electron }) => {
      const counts: number[] = []
      electron.setBadgeCount = (count = 0) => counts.push(count) > 0
      return counts
    })
    const counts = () => told.evaluate((all) => [...all])
    await as('Bridget Tolley')
    const { today } = await call(page, 'today.counts', {})
    expect(today).toBeGreaterThan(0)
    await expect.poll(async () => (await counts()).at(-1), patiently).toBe(today)
    page = await consoleAfter(app, () => page.getByRole('button', { name: /^Lock/ }).click())
    expect((await counts()).at(-1)).toBe(0)
  })

  test('an action is ended where it stands, and is then neither on the page nor in the rail', async () => {
    await as('Bridget Tolley')
    const rail = page.getByRole('link', { name: /^Actions/ })
    const due = async () => Number(/(\d+) of yours due/.exec((await rail.textContent()) ?? '')?.[1] ?? 0)
    const dueBefore = await due()
    expect(dueBefore).toBeGreaterThan(0)
    const before = await list('For you').getByRole('listitem').count()
    await list('For you').getByRole('button', { name: 'How it ended' }).first().click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox', { name: 'In a few words' }).fill('Rang her on Monday.')
    await dialog.getByRole('textbox', { name: 'What shows it' }).fill('The note of 23 November')
    await dialog.getByRole('button', { name: 'Save' }).click()
    await expect.poll(() => list('For you').getByRole('listitem').count(), patiently).toBe(before - 1)
    await expect.poll(due, patiently).toBe(dueBefore - 1)
  })
})
