import { screen } from 'electron'
import type { BrowserWindow } from 'electron'
import { displayOf } from './displays.ts'
import type { PlaceMemory } from './window-place.ts'

// A window that is dragged says so for every pixel.
const restMs = 400

/** Notes where the window is put, whenever it has come to rest. */
export function followPlace(window: BrowserWindow, memory: PlaceMemory): void {
  let timer: NodeJS.Timeout | undefined
  const note = (): void => {
    if (window.isDestroyed() || window.isMinimized() || window.isFullScreen()) return
    const display = displayOf(screen.getAllDisplays(), window.getBounds())
    if (display) memory.keep(display.id, { ...window.getNormalBounds(), isMaximized: window.isMaximized() })
  }
  const soon = (): void => {
    clearTimeout(timer)
    timer = setTimeout(note, restMs)
  }
  window.on('move', soon)
  window.on('resize', soon)
  window.on('maximize', soon)
  window.on('unmaximize', soon)
  window.on('close', note)
  window.on('closed', () => clearTimeout(timer))
}
