import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'
import type { Bounds } from './displays.ts'

const Side = z.int().min(-100_000).max(100_000)
const Place = z.strictObject({
  x: Side,
  y: Side,
  width: z.int().min(1).max(100_000),
  height: z.int().min(1).max(100_000),
  isMaximized: z.boolean(),
})
const Places = z.strictObject({
  /** The display it stood on last. */
  last: z.string(),
  on: z.record(z.string().max(40), Place),
})
type Places = z.output<typeof Places>
export type WindowPlace = z.output<typeof Place>

export interface DisplayArea {
  readonly id: number
  readonly workArea: Bounds
}

// A computer that is carried about meets many; the file stays small.
const mostDisplays = 20

/** Where the console's window stood on each display, on this computer: numbers in a file beside the window's own. */
export class PlaceMemory {
  readonly #path: string
  #places: Places | null

  constructor(path: string) {
    this.#path = path
    this.#places = read(path)
  }

  /** Where it opens: as it was on the display it stood on last, if that is there; else as it was on the first known. */
  placeOn(displays: readonly DisplayArea[]): WindowPlace | null {
    const places = this.#places
    if (!places) return null
    const known = displays.filter(({ id }) => places.on[String(id)])
    const display = known.find(({ id }) => String(id) === places.last) ?? known[0]
    const place = display && places.on[String(display.id)]
    return display && place ? within(place, display.workArea) : null
  }

  keep(displayId: number, { x, y, width, height, isMaximized }: WindowPlace): void {
    const last = String(displayId)
    const others = Object.entries(this.#places?.on ?? {}).filter(([id]) => id !== last)
    const on = Object.fromEntries([
      ...others.slice(1 - mostDisplays),
      [last, { x, y, width, height, isMaximized }],
    ])
    const next = { last, on }
    if (JSON.stringify(next) === JSON.stringify(this.#places)) return
    this.#places = next
    try {
      mkdirSync(dirname(this.#path), { recursive: true })
      writeFileSync(this.#path, JSON.stringify(next))
    } catch {
      // A full disk costs the memory of a place, never the window.
    }
  }
}

/** A display may have become smaller: the window is drawn into it, whole. */
function within(place: WindowPlace, area: Bounds): WindowPlace {
  const width = Math.min(place.width, area.width)
  const height = Math.min(place.height, area.height)
  const inside = (at: number, from: number, room: number): number =>
    Math.min(Math.max(at, from), from + Math.max(0, room))
  return {
    ...place,
    width,
    height,
    x: inside(place.x, area.x, area.width - width),
    y: inside(place.y, area.y, area.height - height),
  }
}

function read(path: string): Places | null {
  try {
    return Places.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return null
  }
}
