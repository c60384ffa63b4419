import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from 'playwright'
import { launchApp } from '../launch.ts'
import { button, fill, press } from './by-name.ts'
import type { Seat } from './people.ts'
import { consoleAfter } from '../support/app.ts'
import { Screens } from './screens.ts'

const repository = join(import.meta.dirname, '../../..')

/** What the room and every screenshot see: the window's first size. */
const size = { width: 1280, height: 800 }

/** The app as one person at one computer has it: the console, now and then the wall, and what they are shown. */
export class Desk {
  readonly app: ElectronApplication
  readonly screens: Screens
  /** The console; locking makes another. */
  page: Page
  /** Whatever a page logged as an error or threw. */
  readonly complaints: string[] = []

  private constructor(app: ElectronApplication, page: Page, screens: Screens) {
    this.app = app
    this.page = page
    this.screens = screens
    app.windows().forEach((window) => this.#listen(window))
    app.on('window', (window) => this.#listen(window))
  }

  /** Starts the app on `folder/data`; what it puts aside meanwhile goes to `folder/temporary`. */
  static async open(folder: string, screensDir: string): Promise<Desk> {
    const temporary = join(folder, 'temporary')
    mkdirSync(temporary, { recursive: true })
    const app = await launchApp(repository, join(folder, 'data'), [], { TMPDIR: temporary })
    const page = await app.firstWindow()
    await page.setViewportSize(size)
    return new Desk(app, page, new Screens(screensDir))
  }

  /** Keeps a picture of the console as it stands. */
  async look(name: string, how?: 'everyWay'): Promise<void> {
    await this.screens.keep(this.page, name, how)
  }

  /** Does what makes a window, and answers the window. */
  async windowAfter(act: () => Promise<unknown>): Promise<Page> {
    const [window] = await Promise.all([this.app.waitForEvent('window'), act()])
    await window.waitForLoadState('domcontentloaded')
    return window
  }

  /** By key from wherever the focus is, or as the system does when its own screen is locked. */
  async lock(how: 'byKey' | 'bySystem'): Promise<void> {
    const act = () =>
      how === 'byKey'
        ? this.page.keyboard.press('Control+l')
        : this.app.evaluate(({ powerMonitor }) => void powerMonitor.emit('lock-screen'))
    await this.lockedBy(act)
  }

  /** Does what locks. */
  async lockedBy(act: () => Promise<unknown>): Promise<void> {
    this.page = await consoleAfter(this.app, act)
    await this.page.setViewportSize(size)
    await button(this.page, 'Unlock').waitFor()
  }

  /** Whoever was here last is picked already; the passphrase is theirs. */
  async unlock(passphrase: string): Promise<void> {
    await fill(this.page, 'Passphrase', passphrase)
    await press(this.page, 'Unlock')
    await button(this.page, 'Unlock').waitFor({ state: 'hidden', timeout: 30_000 })
  }

  /** Locks, and comes in as somebody else. */
  async unlockAs({ name, passphrase }: Seat): Promise<void> {
    if ((await button(this.page, 'Unlock').count()) === 0) await this.lock('byKey')
    await this.page.getByRole('option', { name }).click()
    await this.unlock(passphrase)
  }

  /** Answers every file or folder dialog with this path from now on. */
  async answerDialogs(path: string): Promise<void> {
    await this.app.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
    }, path)
  }

  /** What the system shows of each window: in its bar, its task switcher, a list of windows. */
  async titles(): Promise<readonly string[]> {
    return this.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) => window.getTitle()),
    )
  }

  #listen(window: Page): void {
    window.on('pageerror', (error) => this.complaints.push(`${window.url()}: ${error.message}`))
    window.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(`${window.url()}: ${message.text()}`)
    })
  }
}
