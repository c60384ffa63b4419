import type { ElectronApplication, Locator, Page } from 'playwright'
import type { AppError } from '../../../../shared/kernel/reply.ts'
import { call, go } from '../app.ts'
import { refuseCommands, refusedSoFar } from '../refuse.ts'
import { findPlaces, prepare } from './places.ts'
import { findTellings } from './tellings.ts'
import { isWrittenEachTime } from './recipe.ts'
import type { Keys, Place, Press, Recipe, Step, Tellings } from './recipe.ts'

const begins = (text: string): RegExp =>
  new RegExp(`^${text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}`)

/** An alert with these words stood there before. */
const seen = 'data-seen'

/** The window of one app, and what of it is being refused. */
export class Answering {
  readonly #app: ElectronApplication
  readonly #page: Page
  #places: Readonly<Record<Place, string>> | null = null
  #told: Tellings | null = null
  #here: Place | null = null
  #asked = 0
  #isInPage = false
  /** The dialog that is open; a form in the page, or the page, where none is. */
  #scope: () => Locator
  /** Where its fields are: beneath a dialog nothing is written. */
  #fields: () => Locator

  constructor(app: ElectronApplication, page: Page) {
    this.#app = app
    this.#page = page
    this.#scope = this.#top
    this.#fields = this.#top
  }

  readonly #dialog = (): Locator => this.#page.getByRole('dialog').last()

  /** The page before there is a dialog. */
  readonly #top = (): Locator => this.#page.locator('body, [role=dialog]').last()

  async prepare(frontLine: string): Promise<void> {
    this.#places = await findPlaces(this.#page, frontLine)
    this.#told = await findTellings(this.#app, this.#page, this.#places)
    await prepare(this.#page, this.#places)
  }

  /** Opens it where it is, and fills it in. */
  async open(recipe: Recipe): Promise<void> {
    const { at, open, write = {}, choose = [], told } = recipe
    await this.answer(recipe, null)
    this.#scope = this.#top
    this.#fields = this.#top
    if (told) await this.#askAgain(at)
    if (this.#here !== at) await this.#goTo(at)
    for (const step of open) await this.#take(step)
    await this.#findScope(recipe)
    if (!isWrittenEachTime(recipe)) await this.#fill(write)
    for (const one of choose) await this.#pressed(one).click()
  }

  /** From now on everything that changes something is answered with this; null: as ever. */
  answer({ told }: Recipe, error: AppError | null): Promise<void> {
    return refuseCommands(this.#app, error, (told && this.#told?.[told]) ?? {})
  }

  async send(recipe: Recipe): Promise<void> {
    const { send, secret = {}, write = {}, again } = recipe
    if (again !== undefined) await this.#pressIfThere(again)
    for (const [label, text] of Object.entries(secret)) await this.#field(label).fill(text)
    await this.#page.evaluate((mark) => {
      for (const one of document.querySelectorAll('[role=alert]'))
        one.setAttribute(mark, one.textContent ?? '')
    }, seen)
    if (isWrittenEachTime(recipe)) await this.#writeAgain(write)
    if (typeof send === 'string') await this.#sender(send).click()
    else if ('press' in send) for (const one of send.press) await this.#pressed(one).click()
    else if ('key' in send) await this.#key(send)
    else await this.#page.keyboard.press('Tab')
  }

  /** What has been said since it was sent. */
  said(): Promise<string> {
    return this.#scope().evaluate(
      (box, mark) =>
        [...box.querySelectorAll<HTMLElement>('[role=alert]')]
          .filter((one) => one.getAttribute(mark) !== one.textContent && one.checkVisibility())
          .map((one) => one.innerText)
          .join(' '),
      seen,
    )
  }

  texts({ write = {} }: Recipe): Promise<readonly string[]> {
    return Promise.all(Object.keys(write).map((label) => this.#field(label).inputValue()))
  }

  isFocusInside(): Promise<boolean> {
    return this.#scope().evaluate(
      (box) => box.contains(document.activeElement) && document.activeElement !== document.body,
    )
  }

  /** Names of what was refused since the last time this was asked. */
  refused(): Promise<readonly string[]> {
    return refusedSoFar(this.#app)
  }

  async close(recipe: Recipe): Promise<void> {
    const { told, at } = recipe
    if (isWrittenEachTime(recipe)) await this.#page.keyboard.press('Escape')
    await refuseCommands(this.#app, null)
    for (let times = 0; times < 4 && (await this.#page.getByRole('dialog').count()) > 0; times++)
      await this.#page.keyboard.press('Escape')
    // A form that is open in the page stands in the place of what opened it.
    if ((await this.#page.getByRole('dialog').count()) > 0 || this.#isInPage) this.#here = null
    // At the door the next one begins with a new page by itself.
    if (told && at !== 'door') await this.#askAgain(at)
  }

  /** Every change makes the window ask again; at the door only a new page does. */
  async #askAgain(at: Place): Promise<void> {
    if (at === 'door') {
      this.#here = null
      await this.#page.reload()
      return
    }
    await call(this.#page, 'acronyms.add', { short: `Q${++this.#asked}`, expansion: 'question', side: null })
    // What is being edited takes nothing but what is newer: it is drawn anew.
    this.#here = null
  }

  async #goTo(at: Place): Promise<void> {
    const place = this.#places?.[at] ?? '/'
    // A page that is drawn already keeps what was done in it.
    if (at !== 'door' && this.#here === null) await go(this.#page, place === '/' ? '/cases' : '/')
    if (at !== 'door') await go(this.#page, place)
    // The room opens where one was, which may be what the row before had opened there.
    if (at === 'room') await this.#pressed('10:30 D. Okoro').click()
    this.#here = at
  }

  async #take(step: Step): Promise<void> {
    if (typeof step === 'object' && 'key' in step) await this.#key(step)
    else if (typeof step === 'object' && 'write' in step) await this.#fill(step.write)
    else await this.#pressed(step).click()
  }

  async #key({ key, on }: Keys): Promise<void> {
    if (on !== undefined) await this.#pressed(on).focus()
    await this.#page.keyboard.press(key)
  }

  async #findScope({ inPage, send }: Recipe): Promise<void> {
    this.#scope = () => this.#page.locator('body')
    this.#fields = this.#top
    this.#isInPage = false
    if (inPage || typeof send !== 'string') return
    const button = this.#page.getByRole('button', { name: begins(send) })
    await button.last().waitFor()
    this.#isInPage = (await this.#page.getByRole('dialog').count()) === 0
    if (!this.#isInPage) this.#scope = this.#dialog
    else this.#scope = () => this.#page.locator('form').filter({ has: button }).first()
    this.#fields = this.#scope
  }

  async #fill(write: Readonly<Record<string, string>>): Promise<void> {
    for (const [label, text] of Object.entries(write)) await this.#field(label).fill(text)
    // A day is set in order when the field is left.
    if (Object.keys(write).length > 0) await this.#page.keyboard.press('Tab')
  }

  /** What saves itself has something new to save each time. */
  async #writeAgain(write: Readonly<Record<string, string>>): Promise<void> {
    for (const [label, text] of Object.entries(write)) {
      await this.#field(label).fill('')
      await this.#field(label).fill(text)
    }
  }

  async #pressIfThere(name: string): Promise<void> {
    const button = this.#page.getByRole('button', { name: begins(name) })
    if ((await button.count()) > 0) await button.first().click()
  }

  #field(label: string): Locator {
    return this.#fields().getByLabel(begins(label)).and(this.#page.locator('input, textarea')).first()
  }

  #sender(send: string): Locator {
    return this.#scope()
      .getByRole('button', { name: begins(send) })
      .last()
  }

  #pressed(what: Press): Locator {
    if (typeof what === 'object' && 'answer' in what)
      return this.#scope()
        .locator('label:has(input)')
        .filter({ hasText: begins(what.answer) })
        .first()
    if (typeof what !== 'string') {
      const [after, start] = what
      return this.#page.locator(
        `xpath=//main//*[self::h2 or self::h3 or self::h4][starts-with(normalize-space(), "${after}")]/following::button[starts-with(normalize-space(), "${start}")][1]`,
      )
    }
    const name = { name: begins(what) }
    return this.#page
      .getByRole('button', name)
      .or(this.#page.getByRole('menuitem', name))
      .or(this.#page.getByRole('option', name))
      .first()
  }
}
