import type { Locator } from 'playwright'

/** Counts what a person does: a press is one, and so is filling in a field. */
export class CountedHands {
  count = 0

  async press(what: Locator): Promise<void> {
    this.count += 1
    await what.click()
  }

  async fill(field: Locator, text: string): Promise<void> {
    this.count += 1
    await field.fill(text)
  }

  /** A field that hides what is typed takes it letter by letter. */
  async type(field: Locator, text: string): Promise<void> {
    this.count += 1
    await field.pressSequentially(text)
  }
}
