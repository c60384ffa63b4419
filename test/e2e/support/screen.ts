import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { ElectronApplication, Page } from 'playwright'
import { expect } from 'vitest'
import { patiently } from './app.ts'

const pictures = join(import.meta.dirname, '../../../test-results/screens')
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** How a screen is looked at: the size of the window, and how far it is zoomed in. */
export interface View {
  readonly name: string
  readonly width: number
  readonly height: number
  readonly zoom: number
}

export const views: readonly View[] = [
  { name: '3840', width: 3840, height: 2160, zoom: 1 },
  { name: '1920', width: 1920, height: 1080, zoom: 1 },
  { name: 'zoomed', width: 1280, height: 800, zoom: 2 },
  { name: '1280', width: 1280, height: 800, zoom: 1 },
]
export const themes = ['light', 'dark'] as const

/** Brings the window of `page` to that size and zoom. */
export async function look(app: ElectronApplication, page: Page, view: View): Promise<void> {
  const frame = await app.browserWindow(page)
  await frame.evaluate((one, { width, height, zoom }) => {
    one.setContentSize(width, height)
    one.webContents.setZoomFactor(zoom)
  }, view)
  // A window without a frame may come out a pixel short where a display is only made up.
  const off = async (): Promise<number> => {
    const [width, height] = await page.evaluate(() => [window.innerWidth, window.innerHeight] as const)
    return Math.max(Math.abs(width - view.width / view.zoom), Math.abs(height - view.height / view.zoom))
  }
  await expect.poll(off, patiently).toBeLessThanOrEqual(1)
}

/** Once nothing is awaited, nothing moves and the fonts are there. */
export async function settled(page: Page): Promise<void> {
  await expect.poll(() => page.getByText(/^(Opening|Loading|Looking)\b.*…$/).count(), patiently).toBe(0)
  await page.evaluate(async () => {
    await document.fonts.ready
    await Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => undefined)))
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
  })
}

/** Larger files in half the time: the pictures of a screen took as long as all that is checked on it. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  const { data } = await devtools.send('Page.captureScreenshot', { format: 'png', optimizeForSpeed: true })
  await devtools.detach()
  mkdirSync(pictures, { recursive: true })
  writeFileSync(join(pictures, `${name}.png`), data, 'base64')
}

/** What is wider than the room it has, so that one would have to scroll sideways to read it. */
export const tooWide = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const scrolls = (element: Element) => /auto|scroll/.test(getComputedStyle(element).overflowX)
    const root = document.documentElement
    const wide = [...document.querySelectorAll('body *')].filter(
      (element) => scrolls(element) && element.scrollWidth > element.clientWidth + 1,
    )
    return [...(root.scrollWidth > window.innerWidth ? [root] : []), ...wide].map(
      (element) =>
        `${element.tagName.toLowerCase()}.${element.className}: ${element.scrollWidth} in ${element.clientWidth}`,
    )
  })

interface Axe {
  readonly run: (context: Document, options: object) => Promise<{ readonly violations: readonly Violation[] }>
}
interface Violation {
  readonly id: string
  readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary?: string }[]
}

/** What axe finds against WCAG 2.2 AA and its own best practices, a line each. Zoom leaves it as it is. */
export async function violations(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource)
  const found = await page.evaluate(async () => {
    const axe = Reflect.get(window, 'axe') as Axe
    // It would fetch the style sheets again, for two rules without an object here; the window may not connect.
    return (await axe.run(document, { resultTypes: ['violations'], preload: false })).violations
  })
  return found.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary?.split('\n')[1] ?? ''}`,
    ),
  )
}

/** Both themes on a laptop and on a large screen: a picture of each, and nothing for axe to find. */
export async function lookBothWays(app: ElectronApplication, page: Page, name: string): Promise<void> {
  for (const view of views.filter(({ zoom, width }) => zoom === 1 && width <= 1920)) {
    await look(app, page, view)
    for (const theme of themes) {
      await page.emulateMedia({ colorScheme: theme })
      await settled(page)
      await keepPicture(page, `${name}-${theme}-${view.name}`)
      expect(await violations(page)).toEqual([])
    }
  }
}
