import { screen } from 'electron'
import type { BrowserWindow, Display, Session } from 'electron'
import { besideConsole } from './beside.ts'
import { displayOf, wallDisplay } from './displays.ts'
import type { Bounds } from './displays.ts'
import { StillWindow } from './still-window.ts'
import type { DisplayMemory } from './remembered-display.ts'
import { openWindow, pageUrl } from './window.ts'

export interface WallOptions {
  readonly session: Session
  readonly preload: string
  readonly memory: DisplayMemory
  readonly consoleBounds: () => Bounds
  /** Where it makes room on the only display. */
  readonly moveConsole: (to: Bounds) => void
  /** It was opened or closed. */
  readonly onChanged: () => void
  readonly onHideKey: () => void
}

interface OpenWall {
  readonly window: BrowserWindow
  /** Null: a window beside the console's, since there is no other display. */
  readonly displayId: number | null
}

/** The second window: full screen on a display of its own where there is one. */
export class WallWindow {
  readonly #options: WallOptions
  readonly #still: StillWindow
  #open: OpenWall | null = null

  constructor(options: WallOptions) {
    this.#options = options
    this.#still = new StillWindow(options.session)
  }

  get window(): BrowserWindow | null {
    return this.#open?.window ?? null
  }

  /** For settling displays: null when closed. */
  stands(): { readonly displayId: number | null } | null {
    return this.#open && { displayId: this.#open.displayId }
  }

  open(): void {
    if (this.#open) return
    const { session, preload } = this.#options
    const display = this.#display()
    const window = openWindow(
      'wall',
      preload,
      session,
      display ? { ...display.bounds, fullscreen: true } : this.#beside(),
    )
    window.on('closed', () => this.#gone(window))
    window.on('enter-full-screen', () => this.#remember())
    // Whoever has clicked on the shared screen still has the key at hand that empties it.
    window.webContents.on('before-input-event', (_event, { type, key }) => {
      if (type === 'keyDown' && ['h', 'f9', 'escape'].includes(key.toLowerCase())) this.#options.onHideKey()
    })
    window.webContents.on('render-process-gone', () => !window.isDestroyed() && window.webContents.reload())
    // What stood there while Accord was locked goes once this is in its place.
    window.once('show', () => this.#still.close())
    this.#open = { window, displayId: display?.id ?? null }
    void window.loadURL(pageUrl('wall'))
    this.#remember()
    this.#options.onChanged()
  }

  close(): void {
    this.#open?.window.destroy()
    this.#still.close()
  }

  /** Whether what stood there when Accord was locked still does. */
  get isStill(): boolean {
    return this.#still.stands
  }

  /** On locking: a still takes the place of what the room sees, and only then that goes, with everything in it. */
  async standStill({
    panelName,
    isPicture,
  }: {
    readonly panelName: string
    readonly isPicture: boolean
  }): Promise<void> {
    const live = this.#open?.window
    if (!live || live.isDestroyed()) return
    const picture = isPicture ? (await live.webContents.capturePage()).toPNG() : null
    await this.#still.standIn(live, { panelName, picture })
    live.destroy()
  }

  hideStill(): void {
    this.#still.hide()
  }

  /** The size that it has, or would open in: a preview is drawn in it. */
  size(): { readonly width: number; readonly height: number } {
    const [width, height] = this.#open?.window.getContentSize() ?? []
    if (width !== undefined && height !== undefined) return { width, height }
    return this.#display()?.bounds ?? { width: 1280, height: 720 }
  }

  hasOwnDisplay(): boolean {
    return this.#display() !== null
  }

  /** No other display: the two share the console's. */
  #beside(): Bounds {
    const own = this.#options.consoleBounds()
    const { wall, console } = besideConsole(screen.getDisplayMatching(own).workArea, own)
    if (console) this.#options.moveConsole(console)
    return wall
  }

  #display(): Display | null {
    const { memory, consoleBounds } = this.#options
    return wallDisplay(screen.getAllDisplays(), consoleBounds(), memory.last())
  }

  /** Put on another display by hand it opens there the next time. */
  #remember(): void {
    if (!this.#open) return
    const { memory, consoleBounds } = this.#options
    const displays = screen.getAllDisplays()
    const at =
      displays.find(({ id }) => id === this.#open?.displayId) ??
      displayOf(displays, this.#open.window.getBounds())
    if (!at || at.id === displayOf(displays, consoleBounds())?.id) return
    this.#open = { ...this.#open, displayId: at.id }
    memory.keep({ displayId: at.id, bounds: at.bounds })
  }

  #gone(window: BrowserWindow): void {
    if (this.#open?.window !== window) return
    this.#open = null
    this.#options.onChanged()
  }
}
