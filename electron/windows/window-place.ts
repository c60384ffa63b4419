import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Bounds } from './displays.ts'
import { numbersOf } from './numbers-of.ts'

export interface WindowPlace extends Bounds {
  readonly isMaximized: boolean
}

interface Places {
  /** The display it stood on last. */
  readonly last: string
  readonly on: Readonly<Record<string, WindowPlace>>
}

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
    const { last, on } = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>
    if (typeof last !== 'string' || typeof on !== 'object' || on === null) return null
    const places = Object.entries(on).map(([id, place]) => [id, toPlace(place)] as const)
    return places.every(([id, place]) => id.length <= 40 && place !== null)
      ? { last, on: Object.fromEntries(places) as Places['on'] }
      : null
  } catch {
    return null
  }
}

// Farther than any display reaches.
const most = 100_000

function toPlace(from: unknown): WindowPlace | null {
  const bounds = numbersOf(from, ['x', 'y', 'width', 'height'], ['isMaximized'])
  if (!bounds) return null
  const { isMaximized } = from as { readonly isMaximized: unknown }
  const isPlace =
    Object.values(bounds).every((side) => Number.isInteger(side) && Math.abs(side) <= most) &&
    Math.min(bounds.width, bounds.height) >= 1
  return isPlace && typeof isMaximized === 'boolean' ? { ...bounds, isMaximized } : null
}
