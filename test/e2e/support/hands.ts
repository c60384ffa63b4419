import type { Locator, Page } from 'playwright'

/** A mouse and a keyboard as hands use them: a button is down for a while, and keys come as they come. */
export class Hands {
  readonly #page: Page
  #seed: number

  constructor(page: Page, seed = 1) {
    this.#page = page
    this.#seed = seed
  }

  /** Mouse down, 90 ms, mouse up, where the middle of it is when the button goes down. */
  async click(what: Locator): Promise<void> {
    // Where one would bring it to read it, not under what stays at the foot.
    await what.evaluate((element) => element.scrollIntoView({ block: 'center' }))
    await this.clickWhereItIs(what)
  }

  /** Without scrolling: what is in sight is pressed where it is. */
  async clickWhereItIs(what: Locator): Promise<void> {
    const box = await what.boundingBox()
    if (!box) throw new Error('Nothing there to press')
    await this.clickAt(box.x + Math.min(box.width / 2, 60), box.y + box.height / 2)
  }

  async clickAt(x: number, y: number): Promise<void> {
    await this.#page.mouse.move(x, y)
    await this.#page.mouse.down()
    await this.#page.waitForTimeout(90)
    await this.#page.mouse.up()
  }

  /** Key by key into whatever has the focus, each 0 to 70 ms after the one before. */
  async type(words: string): Promise<void> {
    for (const letter of words) {
      await this.#page.keyboard.press(letter === ' ' ? 'Space' : letter)
      const wait = this.#next(70)
      if (wait > 8) await this.#page.waitForTimeout(wait)
    }
  }

  /** From 0 up to, but not reaching, `below`; the same every time. */
  #next(below: number): number {
    this.#seed = (this.#seed * 1_103_515_245 + 12_345) % 2_147_483_648
    return this.#seed % below
  }
}
