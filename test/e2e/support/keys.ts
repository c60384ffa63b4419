import type { Page } from 'playwright'

/** Somebody who has a keyboard and no mouse. Words typed are not counted; every other key is. */
export class Keys {
  readonly #page: Page
  #pressed = 0

  constructor(page: Page) {
    this.#page = page
  }

  /** How many since this was last asked. */
  counted(): number {
    const pressed = this.#pressed
    this.#pressed = 0
    return pressed
  }

  async press(...combos: readonly string[]): Promise<void> {
    for (const combo of combos) {
      this.#pressed++
      await this.#page.keyboard.press(combo)
    }
  }

  /** Types as a person does, key by key, into whatever has the focus. */
  async type(words: string): Promise<void> {
    await this.#page.keyboard.type(words)
  }

  /** What the thing that has the focus says. */
  focused(): Promise<string> {
    return this.#page.evaluate(() => document.activeElement?.textContent ?? '')
  }

  /** Looks where it has come to before the next one: a key that waits its turn moves the focus later. */
  async #tab(): Promise<void> {
    const from = await this.#page.evaluateHandle(() => document.activeElement)
    await this.press('Tab')
    const moved = this.#page.waitForFunction((was) => document.activeElement !== was, from, { timeout: 1000 })
    // Where there is nothing else to go to, it stays.
    await moved.catch(() => undefined)
    await from.dispose()
  }

  /** Goes on with Tab until what has the focus is called this. */
  async tabTo(name: string | RegExp): Promise<void> {
    for (let steps = 0; steps < 200; steps++) {
      const label = await this.#page.evaluate(
        () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
      )
      if (typeof name === 'string' ? label.startsWith(name) : name.test(label)) return
      await this.#tab()
    }
    throw new Error(`Tab never came to ${name}`)
  }
}
