import type { ElectronApplication, Page } from 'playwright'
import { expect } from 'vitest'
import { patiently } from './app.ts'

/** What the shared screen looks like and says at one moment. */
export interface WallState {
  readonly pixels: Buffer
  readonly text: string
}

/** The whole document, hidden parts and attributes included: what is not drawn must not be there either. */
const textOf = (wall: Page): Promise<string> =>
  wall.evaluate(() => document.documentElement.outerHTML + document.title)

/** The wall's own pixels, once its fonts are there and nothing moves. */
export async function wallState(wall: Page): Promise<WallState> {
  await wall.evaluate(async () => {
    await document.fonts.ready
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
  })
  return { pixels: await wall.screenshot({ animations: 'disabled' }), text: await textOf(wall) }
}

export interface WallWatch {
  /**
   * Does something on the console which must leave the wall alone: the pixels are compared byte by byte, before and
   * after, and once more after the store has answered everything.
   */
  readonly unmoved: (what: string, act: () => Promise<unknown>) => Promise<void>
  /**
   * Does something that changes what is shown. The wall must say `now`, and none of the secrets except those that
   * were shown by it. Every frame that was drawn in between is looked at too.
   */
  readonly swaps: (what: string, act: () => Promise<unknown>, now: string | RegExp) => Promise<void>
  /** What may never be on the wall from now on, such as the names of whoever comes next. */
  readonly plant: (secrets: readonly string[]) => void
  /** From now on these may be on the wall, because they were shown to it. */
  readonly allow: (shown: readonly string[]) => void
  /** Everything that was wrong so far; empty when nothing was shown that had not been shown. */
  readonly faults: () => readonly string[]
  readonly stop: () => Promise<void>
}

interface Seen {
  readonly html: string
}

/**
 * Watches the shared screen without reading letters off it: what must not change is compared by pixels, and every
 * state its document ever had, also for one frame, is searched for what was planted.
 */
export async function watchWall(wall: Page): Promise<WallWatch> {
  const faults: string[] = []
  let secrets: readonly string[] = []
  await wall.evaluate(recordEveryFrame)
  const check = (what: string, html: string): void => {
    for (const secret of secrets) if (html.includes(secret)) faults.push(`${what}: says “${secret}”`)
  }
  const checkFrames = async (what: string): Promise<void> => {
    for (const { html } of await wall.evaluate(takeFrames)) check(what, html)
    check(what, await textOf(wall))
  }
  return {
    plant: (more) => void (secrets = [...new Set([...secrets, ...more])].filter((one) => one !== '')),
    allow: (shown) => void (secrets = secrets.filter((secret) => !shown.includes(secret))),
    faults: () => faults,
    stop: async () => void (await wall.evaluate(takeFrames)),
    unmoved: async (what, act) => {
      const before = await wallState(wall)
      await act()
      const after = await wallState(wall)
      if (!after.pixels.equals(before.pixels)) faults.push(`${what}: the pixels changed`)
      await checkFrames(what)
    },
    swaps: async (what, act, now) => {
      await act()
      const body = wall.locator('body')
      await expect.poll(() => body.innerText(), patiently).toMatch(now)
      await checkFrames(what)
    },
  }
}

/** Runs in the wall: keeps its document at every change, before it is drawn. */
function recordEveryFrame(): void {
  const frames: Seen[] = []
  Reflect.set(window, '__frames', frames)
  const keep = (): void => void frames.push({ html: document.documentElement.outerHTML })
  new MutationObserver(keep).observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
  })
}

/** Runs in the wall: hands the kept states over and starts anew. */
function takeFrames(): Seen[] {
  return (Reflect.get(window, '__frames') as Seen[]).splice(0)
}

/** The titles of every window, as a taskbar shows them. */
export const windowTitles = (app: ElectronApplication): Promise<readonly string[]> =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.getTitle()))
