import type { DisplayNotice } from '../../shared/shared-screen.ts'

export interface Bounds {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface DisplayAt {
  readonly id: number
  readonly bounds: Bounds
}

/** Which display had the shared screen last; nothing about anybody. */
export interface RememberedDisplay {
  readonly displayId: number
  /** For systems that count their displays anew: the one at the same place. */
  readonly bounds: Bounds
}

export interface Arrangement {
  readonly displays: readonly DisplayAt[]
  readonly console: {
    readonly bounds: Bounds
    /** Where it stood before the change; null: not known yet. */
    readonly displayId: number | null
    /** It was put away because only the shared screen's display was left. */
    readonly isPutAway: boolean
  }
  /** Null: closed. Without a display it is a window beside the console's, which whoever drives put there. */
  readonly wall: { readonly displayId: number | null } | null
  readonly remembered: RememberedDisplay | null
  /** The remembered display was there before the change. */
  readonly hadRemembered: boolean
}

export interface Rearrangement {
  readonly wall: 'stay' | 'close' | 'blank'
  readonly console: 'stay' | 'putAway' | 'bringBack'
  readonly notice: DisplayNotice | null
}

const stay: Rearrangement = { wall: 'stay', console: 'stay', notice: null }

/**
 * What happens when displays come, go or move. The console never ends up before the room by itself, and the shared
 * screen never stands in front of the console.
 */
export function rearrange(arrangement: Arrangement): Rearrangement {
  return rearrangeWall(arrangement) ?? rearrangeConsole(arrangement) ?? tellOf(arrangement)
}

function rearrangeWall({ displays, console: own, wall }: Arrangement): Rearrangement | null {
  if (!wall || wall.displayId === null) return null
  const its = displays.find(({ id }) => id === wall.displayId)
  if (!its) return { wall: 'close', console: 'stay', notice: 'unplugged' }
  if (own.isPutAway) return null
  const mine = displayOf(displays, own.bounds)
  const isLost = own.displayId !== null && !displays.some(({ id }) => id === own.displayId)
  if (isLost && mine?.id === its.id) return { wall: 'blank', console: 'putAway', notice: 'consoleUnplugged' }
  if (mine?.id === its.id) return { wall: 'close', console: 'stay', notice: 'together' }
  if (mine && isSamePlace(mine, its)) return { wall: 'close', console: 'stay', notice: 'mirrored' }
  return null
}

/** What was put away comes back as soon as there is a display for it besides the shared screen's. */
function rearrangeConsole({ displays, console: own, wall }: Arrangement): Rearrangement | null {
  if (!own.isPutAway) return null
  const isFree = displays.some(({ id }) => id !== wall?.displayId)
  return isFree ? { ...stay, console: 'bringBack' } : stay
}

function tellOf({ displays, console: own, wall, remembered, hadRemembered }: Arrangement): Rearrangement {
  if (areMirrored(displays)) return { ...stay, notice: 'mirrored' }
  const known = rememberedOf(displays, remembered)
  const isMine = known?.id === displayOf(displays, own.bounds)?.id
  return known && !wall && !hadRemembered && !isMine ? { ...stay, notice: 'back' } : stay
}

/** Where the shared screen opens: the display it was on last, else any that is not the console's, else none. */
export function wallDisplay<D extends DisplayAt>(
  displays: readonly D[],
  consoleBounds: Bounds,
  remembered: RememberedDisplay | null,
): D | null {
  const mine = displayOf(displays, consoleBounds)
  const others = displays.filter((one) => one.id !== mine?.id && !(mine && isSamePlace(one, mine)))
  return rememberedOf(others, remembered) ?? others[0] ?? null
}

export const rememberedOf = <D extends DisplayAt>(
  displays: readonly D[],
  remembered: RememberedDisplay | null,
): D | undefined =>
  remembered === null
    ? undefined
    : (displays.find(({ id }) => id === remembered.displayId) ??
      displays.find((one) => isSamePlace(one, remembered)))

export const areMirrored = (displays: readonly DisplayAt[]): boolean =>
  displays.some((one, index) => displays.slice(index + 1).some((other) => isSamePlace(one, other)))

/** The display with most of a window on it; none when it is on none of them. */
export function displayOf<D extends DisplayAt>(displays: readonly D[], bounds: Bounds): D | undefined {
  const shares = displays.map((display) => ({ display, share: shared(display.bounds, bounds) }))
  const most = Math.max(0, ...shares.map(({ share }) => share))
  return most > 0 ? shares.find(({ share }) => share === most)?.display : undefined
}

function shared(a: Bounds, b: Bounds): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return width > 0 && height > 0 ? width * height : 0
}

const isSamePlace = (a: { readonly bounds: Bounds }, b: { readonly bounds: Bounds }): boolean =>
  (['x', 'y', 'width', 'height'] as const).every((side) => a.bounds[side] === b.bounds[side])
