import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'
import type { RememberedDisplay } from './displays.ts'

const Remembered = z.strictObject({
  displayId: z.number(),
  bounds: z.strictObject({ x: z.number(), y: z.number(), width: z.number(), height: z.number() }),
})

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
    return Remembered.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return null
  }
}
