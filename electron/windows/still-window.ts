import { screen } from 'electron'
import type { BrowserWindow, Session } from 'electron'
import { dropStill, keepStill, stillUrl } from './still.ts'
import type { Still } from './still.ts'
import { openWindow } from './window.ts'

// Locking waits no longer than this for a picture to be drawn.
const patienceMs = 2000

/** Stands where the shared screen stood while Accord is locked: a page without a script, that asks nobody anything. */
export class StillWindow {
  readonly #session: Session
  #window: BrowserWindow | null = null
  #still: Still | null = null

  constructor(session: Session) {
    this.#session = session
    // Moved by the system to the display that is left, it would cover whoever is about to unlock.
    screen.on('display-removed', () => this.close())
  }

  get stands(): boolean {
    return this.#window !== null
  }

  /** Before the live one, of which it takes the place; drawn once this is done. */
  async standIn(live: BrowserWindow, still: Still): Promise<void> {
    this.close()
    keepStill(still)
    const place = { ...live.getBounds(), fullscreen: live.isFullScreen() }
    const window = openWindow('still', '', this.#session, place)
    this.#window = window
    this.#still = still
    window.on('closed', () => this.#gone(window))
    const isShown = new Promise<void>((resolve) => window.once('show', () => resolve()))
    const isLate = new Promise<void>((resolve) => setTimeout(resolve, patienceMs))
    void window.loadURL(stillUrl)
    await Promise.race([isShown, isLate])
  }

  /** Nothing but the panel's name from now on. */
  hide(): void {
    if (!this.#window || !this.#still) return
    this.#still = { ...this.#still, picture: null }
    keepStill(this.#still)
    void this.#window.loadURL(stillUrl)
  }

  close(): void {
    this.#window?.destroy()
  }

  #gone(window: BrowserWindow): void {
    if (this.#window !== window) return
    this.#window = null
    this.#still = null
    dropStill()
  }
}
