import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { RememberedDisplay } from './displays.ts'
import { numbersOf } from './numbers-of.ts'

/** Where the shared screen was last, on this computer: a number and a place, in a file beside the window's own. */
export class DisplayMemory {
  readonly #path: string
  #last: RememberedDisplay | null

  constructor(path: string) {
    this.#path = path
    this.#last = read(path)
  }

  last(): RememberedDisplay | null {
    return this.#last
  }

  keep({ displayId, bounds: { x, y, width, height } }: RememberedDisplay): void {
    const next = { displayId, bounds: { x, y, width, height } }
    if (JSON.stringify(next) === JSON.stringify(this.#last)) return
    this.#last = next
    try {
      mkdirSync(dirname(this.#path), { recursive: true })
      writeFileSync(this.#path, JSON.stringify(next))
    } catch {
      // A full disk costs the memory of a display, never the shared screen.
    }
  }
}

function read(path: string): RememberedDisplay | null {
  try {
    const found: unknown = JSON.parse(readFileSync(path, 'utf8'))
    const display = numbersOf(found, ['displayId'], ['bounds'])
    const bounds = display && numbersOf((found as RememberedDisplay).bounds, ['x', 'y', 'width', 'height'])
    return bounds && { ...display, bounds }
  } catch {
    return null
  }
}
