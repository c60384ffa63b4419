import type { Locator, Page } from 'playwright'

/** Counts every press of a mouse or a key but the letters of words. */
export class Counted {
  presses = 0
  #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  /** Locking makes another window. */
  at(page: Page): void {
    this.#page = page
  }

  async click(what: Locator): Promise<void> {
    this.presses += 1
    await what.click()
  }

  async keys(...combos: readonly string[]): Promise<void> {
    for (const combo of combos) {
      this.presses += 1
      await this.#page.keyboard.press(combo)
    }
  }

  /** Into whatever has the focus. */
  async words(text: string): Promise<void> {
    await this.#page.keyboard.type(text)
  }

  /** Into this field, which takes a press where it has not the focus. */
  async write(field: Locator, text: string): Promise<void> {
    await field.waitFor()
    // The focus comes with what was opened, a moment after it is drawn.
    const here = (): Promise<boolean> => field.evaluate((one) => one === document.activeElement)
    for (let left = 5; left > 0 && !(await here()); left -= 1) await this.#page.waitForTimeout(100)
    if (!(await here())) await this.click(field)
    await this.words(text)
  }
}
