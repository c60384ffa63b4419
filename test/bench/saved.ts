import { setTimeout as pause } from 'node:timers/promises'
import type { ElectronApplication, Locator, Page } from 'playwright'
import { countCalls, countDrawn, drawnBy } from '../support/drawn.ts'
import type { Drawn } from '../support/drawn.ts'
import { inTurns, median, quantile } from './measure.ts'
import type { Measured } from './measure.ts'
import { answerIn, comeInAt, openedApp, openedBare } from './opened.ts'
import type { Bare } from './opened.ts'
import { keyOf } from './panels.ts'
import { openRaw } from './raw-store.ts'
import { go, lockedAgain } from './unlock.ts'

const turns = 20
/** So long after the last key a text is saved (renderer/ui/saved/draft.ts). */
const pauseMs = 600
// "Saved" says the second: two in one second say the same.
const restMs = 1100
const goals = { lateMs: 50, components: 100 } as const

/** Of the person's words on a case's page: from the end of the pause after a key until "Saved" stands, and what that asks and draws. */
export async function savedAfterTyping(dataDir: string, size: number): Promise<Measured> {
  const caseId = await caseInHand(dataDir)
  const [bare, { app, page, end }] = [await openedBare(), await openedApp(dataDir, '/panel', 'Members')]
  const reply = { ok: true, value: await answerIn(page, 'cases.get', { caseId }) }
  await bare.page.evaluate(
    (value) => (globalThis as unknown as { bare: Bare }).bare.keep('saved', value),
    reply,
  )
  const words = await wordsOn(page, caseId)
  const taken = await inTurns(
    turns,
    () => lateAfterKey(page, words),
    () => lateInBare(bare.page, caseId),
  )
  const counted = await countedAgain(app, page, caseId)
  await Promise.all([end(), bare.end()])
  const among = `among ${size.toLocaleString('en-GB')} cases`
  return {
    what: `“Saved” after the pause, ${among}`,
    unit: 'ms',
    ...taken,
    floorIs: `a timer, an echo through the same two hops, a frame; goal ${goals.lateMs} ms`,
    inWords: inWords(among, taken.ours, counted),
  }
}

/** One that is made ready, of the newest. */
async function caseInHand(dataDir: string): Promise<string> {
  const raw = openRaw(dataDir, await keyOf(dataDir))
  const found = raw.prepare(`select "id" from "case" where "state" = 'triaged' order by "id" desc`).pluck()
  const caseId = String(found.get())
  raw.close()
  return caseId
}

/** The box of the person's words on a case's page, after its first save. */
async function wordsOn(page: Page, caseId: string): Promise<Locator> {
  await go(page, `/cases/${caseId}`)
  const box = page.locator('main textarea[aria-label*="words" i]').first()
  await box.click()
  await page.keyboard.press('End')
  await page.keyboard.type('a')
  await page.getByText(/^Saved \d/).waitFor()
  await pause(restMs)
  return box
}

type Waiting = { late: Promise<number> }

/** Listens before the key is pressed. */
async function lateAfterKey(page: Page, box: Locator): Promise<number> {
  await pause(restMs)
  await box.evaluate((element, pauseMs) => {
    const note = [...document.querySelectorAll('p')].find((one) => /^Saved \d/.test(one.textContent ?? ''))
    if (!note) throw new Error('Nothing says when it was saved')
    const before = note.textContent
    const late = new Promise<number>((found) => {
      let typed = Number.NaN
      element.addEventListener('input', () => (typed = performance.now()), { capture: true, once: true })
      const watcher = new MutationObserver(() => {
        if (note.textContent === before) return
        watcher.disconnect()
        // What comes after the callback of a frame comes after that frame was drawn.
        requestAnimationFrame(() => setTimeout(() => found(performance.now() - typed - pauseMs), 0))
      })
      watcher.observe(note, { subtree: true, childList: true, characterData: true })
    })
    Object.assign(globalThis, { late })
  }, pauseMs)
  await page.keyboard.type('a')
  return page.evaluate(() => (globalThis as unknown as Waiting).late)
}

const lateInBare = (page: Page, caseId: string): Promise<number> =>
  page.evaluate(
    async ([caseId, pauseMs]) => {
      const { bare } = globalThis as unknown as { bare: Bare }
      const started = performance.now()
      await new Promise((done) => setTimeout(done, pauseMs))
      await bare.echo('saved', { caseId, version: 1, changes: { words: 'a' } })
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)))
      return performance.now() - started - pauseMs
    },
    [caseId, pauseMs] as const,
  )

/** The same once more in a window that counts, which takes time of its own. */
async function countedAgain(app: ElectronApplication, page: Page, caseId: string): Promise<Drawn> {
  await app.context().addInitScript(countDrawn)
  const counting = await lockedAgain(page)
  await comeInAt(counting, '/panel', 'Members')
  await countCalls(app)
  const box = await wordsOn(counting, caseId)
  return drawnBy(app, counting, async () => {
    await lateAfterKey(counting, box)
    await pause(restMs)
  })
}

const inWords = (among: string, late: readonly number[], { asked, drawn }: Drawn): string =>
  `“Saved” on a case’s page ${among}: ${median(late).toFixed(0)} ms after the pause, 95 in 100 within ${quantile(late, 0.95).toFixed(0)} (goal ${goals.lateMs}); a key and its save ask ${asked.length} times and draw ${drawn} components (goal ${goals.components})`
