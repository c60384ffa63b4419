import { screen } from 'electron'
import type { BrowserWindow, Display, Session } from 'electron'
import type { Change } from '../../shared/contract.ts'
import { openWindow, pageUrl } from './window.ts'

const changedChannel = 'accord:changed'

/** The console for whoever drives, and the shared screen for the room. */
export class ConsoleWindows {
  readonly session: Session
  readonly #preload: string
  #console: BrowserWindow | null = null
  #wall: BrowserWindow | null = null

  constructor(session: Session, preload: string) {
    this.session = session
    this.#preload = preload
  }

  console(): BrowserWindow {
    this.#console ??= this.#openConsole()
    return this.#console
  }

  #openConsole(): BrowserWindow {
    const window = openWindow('console', this.#preload, this.session)
    window.on('closed', () => {
      if (this.#console !== window) return
      this.#console = null
      this.closeWall()
    })
    void window.loadURL(pageUrl('console'))
    return window
  }

  focus(): void {
    const window = this.console()
    if (window.isMinimized()) window.restore()
    window.focus()
  }

  /** On lock: the old windows go with everything in them, and a new one comes up at the lock screen. */
  reopen(): void {
    const old = this.#console
    const bounds = old?.getBounds()
    this.closeWall()
    this.#console = this.#openConsole()
    if (bounds) this.#console.setBounds(bounds)
    old?.destroy()
  }

  tell(change: Change): void {
    for (const window of [this.#console, this.#wall]) {
      if (window && !window.isDestroyed()) window.webContents.send(changedChannel, change)
    }
  }

  wallIsOpen(): boolean {
    return this.#wall !== null
  }

  /** Full screen on a second display where there is one; a window of its own otherwise. */
  openWall(): void {
    if (this.#wall) {
      this.#wall.focus()
      return
    }
    const second = this.#otherDisplay()
    const window = openWindow(
      'wall',
      this.#preload,
      this.session,
      second ? { ...second.bounds, fullscreen: true } : {},
    )
    window.on('closed', () => {
      if (this.#wall === window) this.#wall = null
      this.tell({ kind: 'data' })
    })
    // Whoever has clicked on the shared screen still has the key at hand that empties it.
    window.webContents.on('before-input-event', (_event, input) => {
      if (input.type === 'keyDown' && input.key.toLowerCase() === 'h')
        this.tell({ kind: 'menu', command: 'hide' })
    })
    this.#wall = window
    void window.loadURL(pageUrl('wall'))
    this.tell({ kind: 'data' })
  }

  closeWall(): void {
    this.#wall?.destroy()
    this.#wall = null
  }

  #otherDisplay(): Display | undefined {
    const mine = screen.getDisplayMatching(this.console().getBounds())
    return screen.getAllDisplays().find((display) => display.id !== mine.id)
  }
}
