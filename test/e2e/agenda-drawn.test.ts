import type { ElectronApplication, Page } from 'playwright'
import { beforeAll, expect, test } from 'vitest'
import { askedSoFar, drawnBy } from '../support/drawn.ts'
import { call, comeIn, consoleAfter, go, startApp } from './support/app.ts'
import { demonstrationData } from './support/demonstration.ts'
import { counting } from './support/drawn.ts'
import { holdBack } from './support/hold-back.ts'

/**
 * An agenda of twelve lines with what stands beside it and below it. When it opens each row is drawn once, and the handle that
 * drags it twice.
 */
const mostDrawn = { opening: 1180, later: 400 } as const

let app: ElectronApplication
let page: Page

beforeAll(async () => {
  app = await startApp(await demonstrationData())
  page = await counting(app)
})

const rows = () => page.getByRole('grid', { name: 'Running order' }).getByRole('row')

/** Until all that stands on a page has been asked for and drawn: nothing more is asked for a second. */
async function quiet(): Promise<void> {
  for (let before = -1, now = 0; before !== now;) {
    before = now
    await page.waitForTimeout(1000)
    now = (await askedSoFar(app)).length
  }
}

test('an agenda that opens draws what stands in each of its rows once', async () => {
  const [open] = await call(page, 'meetings.list', { states: ['open'] })
  const { drawn } = await drawnBy(app, page, async () => {
    await go(page, `/meetings/${open?.id ?? ''}`)
    await rows().first().waitFor()
    await quiet()
  })
  expect(await rows().count()).toBe(12)
  expect(drawn).toBeLessThan(mostDrawn.opening)
})

test('what comes after it, and says nothing of its rows, draws none of them', async () => {
  const release = await holdBack(app, 'panels.get')
  page = await consoleAfter(app, () => page.keyboard.press('Control+l').catch(() => null))
  await comeIn(page)
  await rows().first().waitFor()
  await quiet()
  const { drawn, asked } = await drawnBy(app, page, async () => {
    await release()
    await quiet()
  })
  expect(asked).toContain('panels.get')
  expect(drawn).toBeLessThan(mostDrawn.later)
})
