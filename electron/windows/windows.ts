import { app, nativeImage, screen } from 'electron'
import type { BrowserWindow, NativeImage, Session } from 'electron'
import type { Change } from '../../shared/contract.ts'
import type { SharedScreenState } from '../../shared/shared-screen.ts'
import { followPlace } from './follow-place.ts'
import type { Bounds } from './displays.ts'
import { DisplayMemory } from './remembered-display.ts'
import { showBadge } from './show-badge.ts'
import { WallWindow } from './wall-window.ts'
import { DisplayWatch } from './watch-displays.ts'
import { PlaceMemory } from './window-place.ts'
import { openWindow, pageUrl } from './window.ts'

const changedChannel = 'accord:changed'

export interface WindowOptions {
  readonly session: Session
  /** The shared screen's. */
  readonly wallSession: Session
  readonly preload: string
  /** Where it is kept which display had the shared screen. */
  readonly displayFile: string
  /** Where it is kept where the console's window stood. */
  readonly placeFile: string
}

/** The console for whoever drives, and the shared screen for the room. */
export class ConsoleWindows {
  readonly session: Session
  /** Empties the shared screen: the key that hides was pressed, or the console is gone. */
  onHide: () => void = () => undefined
  readonly #preload: string
  readonly #wall: WallWindow
  readonly #displays: DisplayWatch
  readonly #places: PlaceMemory
  #console: BrowserWindow | null = null

  constructor({ session, wallSession, preload, displayFile, placeFile }: WindowOptions) {
    this.session = session
    this.#places = new PlaceMemory(placeFile)
    this.#preload = preload
    const memory = new DisplayMemory(displayFile)
    const told = (): void => this.tell({ kind: 'data' })
    const hide = (): void => this.onHide()
    const consoleBounds = () => this.console().getBounds()
    this.#wall = new WallWindow({
      session: wallSession,
      preload,
      memory,
      consoleBounds,
      moveConsole: (to) => this.#makeRoom(to),
      onChanged: told,
      onHideKey: hide,
    })
    this.#displays = new DisplayWatch({
      wall: this.#wall,
      memory,
      console: () => this.#console,
      blank: hide,
      onNotice: told,
    })
  }

  console(): BrowserWindow {
    return (this.#console ??= this.#openConsole())
  }

  #openConsole(): BrowserWindow {
    const place = this.#places.placeOn(screen.getAllDisplays())
    const { isMaximized = false, ...bounds } = place ?? {}
    const window = openWindow('console', this.#preload, this.session, bounds)
    if (isMaximized) window.once('show', () => window.maximize())
    this.#displays.follow(window)
    followPlace(window, this.#places)
    // The extra keys of a mouse or keyboard, where the system hands them to the window and not to the page.
    window.on('app-command', (_event, command) => {
      if (command === 'browser-backward') this.tell({ kind: 'menu', command: 'back' })
      if (command === 'browser-forward') this.tell({ kind: 'menu', command: 'forward' })
    })
    window.on('closed', () => {
      if (this.#console !== window) return
      this.#console = null
      this.closeWall()
    })
    // From any field, and while the page itself is busy.
    window.webContents.on('before-input-event', (event, { type, key }) => {
      if (type !== 'keyDown' || key !== 'F9') return
      event.preventDefault()
      this.onHide()
    })
    window.webContents.on('render-process-gone', () => this.#comeBack(window))
    void window.loadURL(pageUrl('console'))
    return window
  }

  /** Nobody drives what is on the wall any more: it is emptied, and the console comes up where it was. */
  #comeBack(window: BrowserWindow): void {
    if (window.isDestroyed()) return
    this.onHide()
    const now = performance.now()
    // A page that ends as soon as it is there would otherwise come up for ever.
    if (now - this.#cameBackAt > 2000) window.webContents.reload()
    this.#cameBackAt = now
  }
  #cameBackAt = Number.NEGATIVE_INFINITY

  #makeRoom(to: Bounds): void {
    const window = this.console()
    if (window.isFullScreen()) window.setFullScreen(false)
    if (window.isMaximized()) window.unmaximize()
    window.setBounds(to)
  }

  /** On the app's icon: how many things wait for whoever is in. */
  badge(count: number): void {
    const window = this.#console
    const isThere = window !== null && !window.isDestroyed()
    showBadge<NativeImage>(
      {
        platform: process.platform,
        setBadgeCount: (shown) => app.setBadgeCount(shown),
        setOverlayIcon: (image, words) => isThere && window.setOverlayIcon(image, words),
        imageOf: (pixels, size) => nativeImage.createFromBitmap(pixels, size),
      },
      count,
    )
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
    if (!this.#wall.isStill) this.closeWall()
    this.#console = this.#openConsole()
    if (bounds) this.#console.setBounds(bounds)
    old?.destroy()
  }

  tell(change: Change): void {
    for (const window of [this.#console, this.#wall.window]) {
      if (window && !window.isDestroyed()) window.webContents.send(changedChannel, change)
    }
  }

  /** From the press of the key until the store has answered, nothing is on the wall but the panel's name. */
  coverWall(isCovered: boolean): void {
    const change: Change = { kind: 'cover', isCovered }
    this.#wall.window?.webContents.send(changedChannel, change)
  }

  openWall(): void {
    this.#displays.notice = null
    this.#wall.open()
  }

  closeWall(): void {
    this.#wall.close()
  }

  /** For a lock in the middle of a meeting: the room goes on seeing the panel's name, or what it saw. */
  standStill(what: Parameters<WallWindow['standStill']>[0]): Promise<void> {
    return this.#wall.standStill(what)
  }

  get isStill(): boolean {
    return this.#wall.isStill
  }

  get hasWall(): boolean {
    return this.#wall.window !== null
  }

  hideStill(): void {
    this.#wall.hideStill()
  }

  sharedScreen(): SharedScreenState {
    const { width, height } = this.#wall.size()
    return {
      isOpen: this.#wall.window !== null,
      width,
      height,
      hasOwnDisplay: this.#wall.hasOwnDisplay(),
      notice: this.#displays.notice,
    }
  }

  dismissNotice(): void {
    this.#displays.dismiss()
  }
}
