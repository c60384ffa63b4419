import { screen } from 'electron'
import type { BrowserWindow } from 'electron'
import type { DisplayNotice } from '../../shared/shared-screen.ts'
import { displayOf, rememberedOf, rearrange } from './displays.ts'
import type { DisplayMemory } from './remembered-display.ts'
import type { WallWindow } from './wall-window.ts'

interface Watched {
  readonly wall: WallWindow
  readonly memory: DisplayMemory
  readonly console: () => BrowserWindow | null
  /** Empties the shared screen. */
  readonly blank: () => void
  readonly onNotice: () => void
}

// A window that is dragged says so for every pixel.
const restMs = 300

/** Follows displays as they come, go and move, and keeps console and shared screen apart (displays.ts has the rule). */
export class DisplayWatch {
  notice: DisplayNotice | null = null
  readonly #watched: Watched
  #displayId: number | null = null
  #hadRemembered = true
  #isPutAway = false
  #timer: NodeJS.Timeout | undefined

  constructor(watched: Watched) {
    this.#watched = watched
    this.#note()
    screen.on('display-added', this.check)
    screen.on('display-removed', this.check)
    screen.on('display-metrics-changed', this.check)
  }

  /** A console that is moved by hand may come to stand under the shared screen as well. */
  follow(window: BrowserWindow): void {
    this.#isPutAway = false
    window.once('ready-to-show', () => this.#note())
    const soon = (): void => {
      clearTimeout(this.#timer)
      this.#timer = setTimeout(this.check, restMs)
    }
    window.on('move', soon)
    window.on('restore', () => {
      // Brought back by hand: from now on it stands where it is, and the shared screen makes room for it.
      this.#isPutAway = false
      this.#note()
      soon()
    })
    window.on('closed', () => clearTimeout(this.#timer))
  }

  dismiss(): void {
    this.notice = null
    this.#watched.onNotice()
  }

  readonly check = (): void => {
    const { wall, memory, blank, onNotice } = this.#watched
    const window = this.#watched.console()
    if (!window || window.isDestroyed()) return
    const { notice, ...moved } = rearrange({
      displays: screen.getAllDisplays(),
      console: { bounds: window.getBounds(), displayId: this.#displayId, isPutAway: this.#isPutAway },
      wall: wall.stands(),
      remembered: memory.last(),
      hadRemembered: this.#hadRemembered,
    })
    if (notice !== null) this.notice = notice
    if (moved.wall === 'close') wall.close()
    if (moved.wall === 'blank') blank()
    if (moved.console === 'putAway') this.#putAway(window)
    if (moved.console === 'bringBack') this.#bringBack(window)
    this.#note()
    onNotice()
  }

  #putAway(window: BrowserWindow): void {
    this.#isPutAway = true
    window.minimize()
  }

  #bringBack(window: BrowserWindow): void {
    const free = screen.getAllDisplays().find(({ id }) => id !== this.#watched.wall.stands()?.displayId)
    if (free) window.setBounds(free.workArea)
    window.restore()
    this.#isPutAway = false
  }

  #note(): void {
    const displays = screen.getAllDisplays()
    const window = this.#watched.console()
    if (window && !this.#isPutAway) this.#displayId = displayOf(displays, window.getBounds())?.id ?? null
    this.#hadRemembered = rememberedOf(displays, this.#watched.memory.last()) !== undefined
  }
}
