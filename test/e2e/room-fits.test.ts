import type { ElectronApplication, Page } from 'playwright'
import { beforeAll, expect, test } from 'vitest'
import { call, comeIn, expectShown, go, patiently, startApp } from './support/app.ts'
import { demonstrationData } from './support/demonstration.ts'
import { refuse } from './support/refuse.ts'
import { keepPicture, look, settled, themes, tooWide } from './support/screen.ts'
import { meetingUnderWay } from './support/meetings.ts'

// What a taskbar, a title and a menu leave of small screens, in the pixels that a page is drawn in.
const screens = [
  { name: '1366×768 at 150 %', width: 910, height: 430, zoom: 1 },
  { name: '1280×720 at 125 %', width: 1024, height: 480, zoom: 1 },
  { name: 'a projector of 1024×768', width: 1024, height: 680, zoom: 1 },
  { name: 'a small laptop', width: 1280, height: 800, zoom: 1 },
  { name: 'a display of 1920×1080', width: 1920, height: 1080, zoom: 1 },
]
let app: ElectronApplication
let page: Page
let itemIds: readonly string[]

beforeAll(async () => {
  app = await startApp(await demonstrationData())
  page = await app.firstWindow()
  await comeIn(page)
  const meetingId = await meetingUnderWay(page)
  const { items } = await call(page, 'room.get', { meetingId })
  const heard = items.find(({ kind, state }) => kind === 'case' && state === 'heard')
  const business = items.find(({ kind }) => kind === 'business')
  itemIds = [business?.id ?? '', heard?.id ?? '']
  await go(page, `/meetings/${meetingId}/room`)
  await page.getByRole('navigation', { name: 'Running order' }).waitFor()
})

/** Words that end on one line and go on on the next, without a hyphen or a stroke of their own. */
const brokenWords = (): Promise<readonly string[]> =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const broken: string[] = []
    while (walker.nextNode()) {
      const node = walker.currentNode
      if (node.parentElement?.closest('textarea, [aria-hidden="true"], [inert]')) continue
      for (const { 0: word, index } of (node.textContent ?? '').matchAll(/[\p{L}\p{N}’]{2,}/gu)) {
        const range = document.createRange()
        range.setStart(node, index)
        range.setEnd(node, index + word.length)
        const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)))
        if (lines.size > 1) broken.push(word)
      }
    }
    return broken
  })

/** How much of the foot can be seen without scrolling; 1: all of it. */
const footInSight = (): Promise<number> =>
  page.getByRole('contentinfo').evaluate((foot) => {
    const { top, bottom, height } = foot.getBoundingClientRect()
    return (Math.min(bottom, window.innerHeight) - Math.max(top, 0)) / height
  })

/** A bar of the page's own, beside those of its columns. */
const scrollsAsAWhole = (): Promise<boolean> =>
  page.evaluate(() =>
    [document.documentElement, document.getElementById('app')].some(
      (one) => (one?.scrollHeight ?? 0) > window.innerHeight + 1,
    ),
  )

test.each(screens)('on $name nothing of the room is out of reach, cut or broken', async (view) => {
  await look(app, page, view)
  for (const [index, itemId] of itemIds.entries()) {
    await page.locator(`[data-item="${itemId}"]`).click()
    await page.getByRole('complementary').first().waitFor()
    for (const theme of themes) {
      await page.emulateMedia({ colorScheme: theme })
      await settled(page)
      await keepPicture(page, `room-fits-${view.width}-${view.height}-${index}-${theme}`)
    }
    expect(await footInSight()).toBeCloseTo(1, 2)
    expect(await tooWide(page)).toEqual([])
    expect(await scrollsAsAWhole()).toBe(false)
    expect(await brokenWords()).toEqual([])
  }
})

const laptop = { name: 'a small laptop', width: 1280, height: 800, zoom: 1 }

test('on a small laptop the standing question, its keys and the actions before it are in sight without scrolling', async () => {
  await look(app, page, laptop)
  await hear()
  await dock().evaluate((box) => box.scrollTo({ top: 0 }))
  const bottomOf = async (words: RegExp): Promise<number> => {
    const { y = Infinity, height = 0 } = (await dock().getByText(words).last().boundingBox()) ?? {}
    return y + height
  }
  const foot = await dock()
    .getByText(/^Before reading back:/)
    .boundingBox()
  for (const words of [/^Add an action$/, /^Does anyone disagree\?$/, /^The others agree$/, /abstains$/])
    expect(await bottomOf(words)).toBeLessThanOrEqual(foot?.y ?? 0)
})

test('an item that could not be asked for again says so over the middle, and moves nothing else of the room', async () => {
  await look(app, page, laptop)
  await hear()
  const places = async () => {
    const order = page.getByRole('navigation', { name: 'Running order' })
    return Promise.all([order, dock(), page.getByRole('contentinfo')].map((one) => one.boundingBox()))
  }
  const before = await places()
  await refuse(app, ['room.item'], { kind: 'storage', why: 'unreadable' })
  await call(page, 'acronyms.add', { short: 'QX', expansion: 'a question', side: null })
  const note = page.getByRole('alert').filter({ visible: true }).first()
  await expectShown(note)
  expect(await places()).toEqual(before)
  const [said, middle] = [await note.boundingBox(), await page.getByRole('main').boundingBox()]
  expect((said?.y ?? 0) + (said?.height ?? 0)).toBeLessThanOrEqual(middle?.y ?? 0)
  expect(said?.x).toBeGreaterThanOrEqual(middle?.x ?? 0)
  await expectShown(page.getByRole('heading', { name: 'Delphine Okoro' }))
  await keepPicture(page, 'room-fits-not-asked-again')
  await refuse(app, [], null)
  await call(page, 'acronyms.add', { short: 'QY', expansion: 'another question', side: null })
  await note.waitFor({ state: 'detached' })
})

const zoomed = { name: '200 %', width: 1280, height: 800, zoom: 2 }

test('at 200 % the running order is one line, and whoever unfolds it has the keys again once they have chosen', async () => {
  await look(app, page, zoomed)
  const order = page.getByRole('navigation', { name: 'Running order' })
  const lines = order.locator('[data-item]')
  const line = order.getByRole('button', { name: /^Item \d+ of \d+/ })
  expect(await lines.first().isVisible()).toBe(false)
  await line.click()
  await expectShown(lines.first())
  await order.locator(`[data-item="${itemIds[1]}"]`).click()
  await lines.first().waitFor({ state: 'hidden' })
  await expectShown(line.filter({ hasText: 'Okoro' }))
  const before = await line.textContent()
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => line.textContent(), patiently).not.toBe(before)
  await page.keyboard.press('ArrowLeft')
  await expect.poll(() => line.textContent(), patiently).toBe(before)
})

test('at 200 % the page scrolls as one, and its foot takes no more than a fifth of it', async () => {
  await look(app, page, zoomed)
  await page.locator('[data-item][aria-current]').waitFor({ state: 'attached' })
  const inside = await page.evaluate(() =>
    ['main', 'aside'].map((one) => {
      const { scrollHeight = 0, clientHeight = 0 } = document.querySelector(one) ?? {}
      return scrollHeight - clientHeight
    }),
  )
  expect(Math.max(...inside)).toBeLessThanOrEqual(1)
  expect(await scrollsAsAWhole()).toBe(true)
  expect(await footInSight()).toBeCloseTo(1, 2)
  const { height } = (await page.getByRole('contentinfo').boundingBox()) ?? {}
  expect(height).toBeLessThanOrEqual(zoomed.height / zoomed.zoom / 5)
})

const dock = () => page.getByRole('complementary', { name: 'Decision' })
const review = () => dock().getByRole('textbox', { name: 'Review on' })
const heard = () => call(page, 'room.item', { itemId: itemIds[1] ?? '' })

/** The item that is being heard, with the keys of the room acting. */
async function hear(): Promise<void> {
  const order = page.getByRole('navigation', { name: 'Running order' })
  await order.getByRole('button', { name: /Okoro/ }).click()
  await expectShown(page.getByRole('heading', { name: 'Delphine Okoro' }))
}

test('a day is picked from a calendar with the keyboard, and one Tab leaves the field', async () => {
  await look(app, page, { name: 'laptop', width: 1280, height: 800, zoom: 1 })
  await hear()
  await review().focus()
  await page.keyboard.type('26/2/2027')
  await page.keyboard.press('Alt+ArrowDown')
  const calendar = page.getByRole('dialog', { name: 'Review on: pick a day' })
  await expectShown(calendar)
  expect((await calendar.getByRole('columnheader', { includeHidden: true }).allTextContents())[0]).toBe('Mon')
  for (const theme of themes) {
    await page.emulateMedia({ colorScheme: theme })
    await keepPicture(page, `calendar-${theme}`)
  }
  // A week on, and a day: Saturday 6 March.
  for (const key of ['ArrowDown', 'ArrowRight', 'Enter']) await page.keyboard.press(key)
  await calendar.waitFor({ state: 'detached' })
  await expect.poll(() => review().inputValue(), patiently).toBe('06/03/2027')
  await expect.poll(async () => (await heard()).decision?.reviewOn, patiently).toBe('2027-03-06')
  expect(await review().evaluate((box) => box === document.activeElement)).toBe(true)
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')).not.toMatch(
    /^Calendar/,
  )
})

test('what a member agrees to on a condition is made a condition by one key, and taken back', async () => {
  await hear()
  await dock()
    .getByRole('button', { name: /^Make it a condition/ })
    .waitFor()
  await page.keyboard.press('f')
  const texts = async () => (await heard()).decision?.conditions.map(({ text }) => text)
  const said = 'Bloods first, never alone, and out of the water after any change of dose.'
  await expect.poll(texts, patiently).toEqual([said])
  expect((await heard()).agreements.some(({ words }) => words === said)).toBe(true)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(texts, patiently).toEqual([])
})

test('the read-back is confirmed only once its end has been on screen; on a usual one it is there at once', async () => {
  await hear()
  const dialog = page.getByRole('dialog', { name: 'Read back: Delphine Okoro' })
  const end = dialog.getByText(/Goes live at the end of the decision/)
  const openAt = async (width: number, height: number): Promise<void> => {
    await page.keyboard.press('Escape')
    await look(app, page, { name: '', width, height, zoom: 1 })
    await page.getByRole('navigation', { name: 'Running order' }).locator('[aria-current]').focus()
    await page.keyboard.press('r')
    await dialog.waitFor()
  }
  await page.keyboard.press('1')
  await page.keyboard.press('a')
  await expect.poll(async () => (await heard()).missing, patiently).toEqual(['What each agency is told'])
  const decidedBy = (await heard()).attendance.find(({ item }) => item === 'present')?.member.id ?? ''
  const packs = (['health', 'socialCare'] as const).map((side) => ({ side, share: true }))
  const itemId = itemIds[1] ?? ''
  await call(page, 'room.settleSharing', { itemId, decidedBy, reason: 'She said so here.', packs })
  const confirm = dialog.getByRole('button', { name: /^Read aloud and confirmed/ })
  await openAt(1280, 800)
  await expect.poll(() => confirm.isEnabled(), patiently).toBe(true)
  await openAt(1024, 480)
  await end.waitFor()
  expect(await confirm.isEnabled()).toBe(false)
  await page.keyboard.press('Enter')
  expect((await heard()).decision?.readBackAt ?? null).toBeNull()
  for (let times = 0; times < 6; times++) await page.keyboard.press('PageDown')
  await expect.poll(() => confirm.isEnabled(), patiently).toBe(true)
  await page.keyboard.press('Escape')
})
