import type { ElectronApplication, Page } from 'playwright'
import { beforeAll, expect, test } from 'vitest'
import { call, comeIn, go, startApp } from './support/app.ts'
import { demonstrationData } from './support/demonstration.ts'
import { keepPicture, look, settled, themes, tooWide } from './support/screen.ts'

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
  const meetings = await call(page, 'meetings.list', {})
  const meetingId = meetings.find(({ state }) => state === 'in_progress')?.id ?? ''
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
  page.evaluate(() => document.documentElement.scrollHeight > window.innerHeight + 1)

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
