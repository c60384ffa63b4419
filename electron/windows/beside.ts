import type { Bounds } from './displays.ts'

/** The least that the two windows are of use in, as `window.ts` has them. */
const least = { console: 800, wall: { width: 640, height: 360 } } as const
const widest = 1280

export interface Beside {
  readonly wall: Bounds
  /** Null: the console stays as it is. */
  readonly console: Bounds | null
}

/**
 * With one display the shared screen opens beside the console, never over all of it: in the room that is free there,
 * else the console makes room; where the display is too narrow for both, in the corner away from the running order.
 */
export function besideConsole(area: Bounds, own: Bounds): Beside {
  const end = area.x + area.width
  const right = end - (own.x + own.width)
  const left = own.x - area.x
  if (Math.max(right, left) >= least.wall.width) {
    const width = Math.min(widest, Math.max(right, left))
    return { wall: sized(area, right >= left ? end - width : area.x, width, 'top'), console: null }
  }
  if (area.width < least.console + least.wall.width)
    return { wall: sized(area, end - least.wall.width, least.wall.width, 'bottom'), console: null }
  const width = Math.max(least.wall.width, Math.min(widest, Math.floor(area.width * 0.42)))
  return {
    wall: sized(area, end - width, width, 'top'),
    console: { ...area, width: area.width - width },
  }
}

function sized(area: Bounds, x: number, width: number, at: 'top' | 'bottom'): Bounds {
  const height = Math.min(area.height, Math.max(least.wall.height, Math.round((width * 9) / 16)))
  return { x, y: at === 'top' ? area.y : area.y + area.height - height, width, height }
}
