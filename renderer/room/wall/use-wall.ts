import { useState } from 'react'
import { zoomSteps } from '../../../shared/shared-screen.ts'
import type { SharedScreenState, WallView } from '../../../shared/shared-screen.ts'
import type { RoomApart } from '../acts/apart-from-who.ts'
import { useMay } from '../../data/open-session.ts'
import type { Pages } from '../../shared-screen/use-pages.ts'
import { announce, useShortcuts } from '../../ui/index.ts'
import type { ShortcutMap } from '../../ui/index.ts'
import { useQueryOp } from '../../data/use-op.ts'
import { did } from '../acts/acts.ts'
import { run } from '../../data/run.ts'
import { unshow } from '../acts/take-back.ts'

export interface WallInRoom {
  readonly canDrive: boolean
  readonly screen: SharedScreenState | undefined
  /** What is on the wall now. */
  readonly view: WallView | undefined
  readonly pages: Pages
  readonly setPages: (pages: Pages) => void
  /** Null: not possible now. */
  readonly zoomBy: (steps: number) => (() => void) | null
  readonly turnBy: (pages: number) => (() => void) | null
  readonly usualSize: () => void
  readonly toggleQueue: (itemId: string) => void
  /** Shows what is queued next; answers its id. */
  readonly showNext: (() => Promise<void>) | null
}

/** The wall as the console drives it: what is on it, its size and pages, and what comes next. */
export function useWall(room: RoomApart, onShown: (itemId: string) => void): WallInRoom {
  const { shownItemId, hidden, queue, wall } = room
  const meetingId = room.meeting.id
  const canDrive = useMay('room.show') && room.meeting.state === 'in_progress'
  const screen = useQueryOp('room.sharedScreen', {}).data
  const view = useQueryOp('room.wall', {}).data
  const [pages, setPages] = useState<Pages>({ at: 0, of: 1 })
  const set = (zoom: number, page: number) => (): void => {
    if (shownItemId !== null) void run('room.setWall', { meetingId, itemId: shownItemId, zoom, page })
  }
  const isOn = canDrive && shownItemId !== null && !hidden
  const [next] = queue
  return {
    canDrive,
    screen,
    view,
    pages,
    setPages,
    zoomBy: (steps) => {
      const zoom = wall.zoom + steps
      return isOn && zoom >= zoomSteps.least && zoom <= zoomSteps.most ? set(zoom, 0) : null
    },
    turnBy: (by) => {
      const page = pages.at + by
      return isOn && page >= 0 && page < pages.of ? set(wall.zoom, page) : null
    },
    usualSize: set(0, 0),
    toggleQueue: (itemId) => {
      const queued = !queue.includes(itemId)
      announce(queued ? 'Queued to be shown next' : 'Taken out of the queue')
      void run('room.queue', { meetingId, itemId, queued })
    },
    showNext:
      canDrive && next !== undefined
        ? async () => {
            if (await showQueued(room, next, screen?.isOpen === true)) onShown(next)
          }
        : null,
  }
}

/** Nothing is on a wall that is not open. */
export const shownWords = (position: number, isOpen: boolean): string =>
  isOpen
    ? `Item ${position} is on the shared screen`
    : `Item ${position} will be shown when the shared screen opens`

async function showQueued(room: RoomApart, next: string, isOpen: boolean): Promise<boolean> {
  if (!(await run('room.showNext', { meetingId: room.meeting.id }))) return false
  const position = room.items.find(({ id }) => id === next)?.position ?? 0
  did({ said: shownWords(position, isOpen), takeBack: () => unshow(room, next) }, { offer: true })
  return true
}

/** Opened by one key it may show somebody: it says so, and closes again as quickly. */
export async function turnScreen({
  isOpen,
  hasOwnDisplay,
}: Pick<SharedScreenState, 'isOpen' | 'hasOwnDisplay'>): Promise<void> {
  const [now, back] = isOpen
    ? (['room.closeSharedScreen', 'room.openSharedScreen'] as const)
    : (['room.openSharedScreen', 'room.closeSharedScreen'] as const)
  if (!(await run(now, {}))) return
  const said = isOpen ? 'The shared screen is closed' : openedWords(hasOwnDisplay)
  did({ said, takeBack: () => run(back, {}) }, { offer: !isOpen })
}

/** Where there is one display it can't fill another: it says where it is, and what it is for there. */
const openedWords = (hasOwnDisplay: boolean): string =>
  hasOwnDisplay
    ? 'The shared screen is open'
    : 'The shared screen is open beside this window, since there is one display. Share that window, or drag it to where the room sees it'

interface WallKeys {
  readonly itemId: string | null
  readonly wall: WallInRoom
  readonly onPreview: () => void
}

/** The wall's own keys, beside showing and hiding. */
export function useWallKeys({ itemId, wall, onPreview }: WallKeys): void {
  const key = (label: string, act: (() => void) | null) => ({
    label,
    run: () => act?.(),
    isDisabled: act === null,
  })
  const { screen } = wall
  const keys: ShortcutMap = {
    g: key(
      screen?.isOpen ? 'Close the shared screen' : 'Open the shared screen',
      screen ? () => void turnScreen(screen) : null,
    ),
    v: key('Preview this item as the shared screen would show it', itemId === null ? null : onPreview),
    q: key(
      'Queue this item to be shown next, or take it out',
      itemId === null ? null : () => wall.toggleQueue(itemId),
    ),
    n: key('Show what is queued next', wall.showNext && (() => void wall.showNext?.())),
    '=': key('Larger on the shared screen', wall.zoomBy(1)),
    '-': key('Smaller on the shared screen', wall.zoomBy(-1)),
    '0': key('The usual size on the shared screen', wall.usualSize),
    ']': key('Next page on the shared screen', wall.turnBy(1)),
    '[': key('Page before on the shared screen', wall.turnBy(-1)),
  }
  useShortcuts('On the shared screen', wall.canDrive ? keys : {})
}
