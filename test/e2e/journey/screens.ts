import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'

const sizes = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
] as const

/** Pictures of screens, numbered in the order in which they were seen. */
export class Screens {
  readonly #dir: string
  #seen = 0

  constructor(dir: string) {
    this.#dir = dir
    mkdirSync(dir, { recursive: true })
  }

  /** `everyWay`: in both themes and at both sizes; else as the page stands, in the light theme. */
  async keep(page: Page, name: string, how?: 'everyWay'): Promise<void> {
    this.#seen += 1
    const start = `${String(this.#seen).padStart(2, '0')}-${name}`
    if (how !== 'everyWay') {
      await page.screenshot({ path: this.#file(`${start}-light`) })
      return
    }
    for (const size of sizes.toReversed()) {
      await page.setViewportSize(size)
      for (const theme of ['dark', 'light'] as const) {
        await page.emulateMedia({ colorScheme: theme })
        await page.screenshot({ path: this.#file(`${start}-${theme}-${size.width}`) })
      }
    }
  }

  readonly #file = (name: string): string => join(this.#dir, `${name}.png`)
}
