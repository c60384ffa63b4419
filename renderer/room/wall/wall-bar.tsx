import { memo } from 'react'
import { ChevronLeft, ChevronRight, Minus, Plus } from 'lucide-react'
import { isSameBut } from '../../form/same-but.ts'
import { isSameRoom } from '../acts/apart-from-who.ts'
import type { RoomApart } from '../acts/apart-from-who.ts'
import type { SharedScreenState } from '../../../shared/shared-screen.ts'
import { zoomFactor } from '../../shared-screen/use-pages.ts'
import { Button, IconButton, MenuButton, Row, Small, singleKeys, useSingleKeys } from '../../ui/index.ts'
import type { MenuAction } from '../../ui/index.ts'
import { ScaledWall } from './scaled-wall.tsx'
import { turnScreen } from './use-wall.ts'
import type { WallInRoom } from './use-wall.ts'
import styles from './wall-bar.module.css'

interface WallBarProps {
  readonly room: RoomApart
  /** Selected on the console. */
  readonly itemId: string | null
  readonly wall: WallInRoom
  readonly onHide: () => void
  readonly onPreview: () => void
}

/** What a press does follows from the room and from what stands beside these. */
const acts: readonly string[] = ['zoomBy', 'turnBy', 'usualSize', 'toggleQueue', 'showNext']

/** What is on the wall, always said; hiding it, its size and its pages, and what comes next. */
export const WallBar = memo(
  Bar,
  (before, after) =>
    isSameBut(before, after, (name) => name === 'room' || name === 'wall') &&
    isSameBut(before.wall, after.wall, (name) => acts.includes(name)) &&
    isSameRoom(before, after),
)

function Bar(props: WallBarProps) {
  const { room, wall, onHide } = props
  const { screen, canDrive } = wall
  const isOpen = screen?.isOpen === true
  const isOn = room.shownItemId !== null
  const areSingleKeysOn = useSingleKeys()
  return (
    <>
      <b>{onTheWall(room, isOpen)}</b>
      {canDrive && isOn && isOpen && (
        <Button size="room" shortcut="h" onPress={onHide}>
          {room.hidden ? 'Show again' : 'Hide'}
        </Button>
      )}
      {canDrive && isOn && isOpen && !room.hidden && <Steps room={room} wall={wall} />}
      {wall.showNext && (
        <Button shortcut="n" onPress={() => void wall.showNext?.()}>
          Show item {room.items.find(({ id }) => id === room.queue[0])?.position}
        </Button>
      )}
      {canDrive && (
        <MenuButton variant="plain" actions={menuOf(props, areSingleKeysOn)}>
          Screen and keys
        </MenuButton>
      )}
      {canDrive && screen && !isOpen && !isOffered(screen) && (
        <Button onPress={() => void turnScreen(screen)}>Open the shared screen</Button>
      )}
      <Measured wall={wall} />
    </>
  )
}

/** The note about the displays has the button already. */
const isOffered = ({ notice, hasOwnDisplay }: SharedScreenState): boolean => notice !== null && hasOwnDisplay

function menuOf(
  { room, itemId, wall, onPreview }: WallBarProps,
  areSingleKeysOn: boolean,
): readonly MenuAction[] {
  const isQueued = itemId !== null && room.queue.includes(itemId)
  return [
    {
      id: 'preview',
      label: 'Preview this item',
      shortcut: 'v',
      isDisabled: itemId === null,
      onAction: onPreview,
    },
    {
      id: 'queue',
      label: isQueued ? 'Take this item out of the queue' : 'Queue this item next',
      shortcut: 'q',
      isDisabled: itemId === null,
      onAction: () => itemId !== null && wall.toggleQueue(itemId),
    },
    ...(wall.screen?.isOpen
      ? [
          {
            id: 'close',
            label: 'Close the shared screen',
            onAction: () => void turnScreen({ isOpen: true, hasOwnDisplay: true }),
          },
        ]
      : []),
    {
      id: 'keys',
      label: areSingleKeysOn ? 'Turn single keys off' : 'Turn single keys on',
      description: 'Letters and digits that act by themselves.',
      onAction: () => singleKeys.turn(!areSingleKeysOn),
    },
  ]
}

function Steps({ room, wall }: Pick<WallBarProps, 'room' | 'wall'>) {
  const { pages } = wall
  const [smaller, larger] = [wall.zoomBy(-1), wall.zoomBy(1)]
  const [back, on] = [wall.turnBy(-1), wall.turnBy(1)]
  return (
    <Row align="center" gap={1}>
      <IconButton label="Smaller on the shared screen" isDisabled={!smaller} onPress={() => smaller?.()}>
        <Minus size="0.9375rem" />
      </IconButton>
      <Small>{Math.round(zoomFactor(room.wall.zoom) * 100)}%</Small>
      <IconButton label="Larger on the shared screen" isDisabled={!larger} onPress={() => larger?.()}>
        <Plus size="0.9375rem" />
      </IconButton>
      {pages.of > 1 && (
        <>
          <IconButton label="Page before on the shared screen" isDisabled={!back} onPress={() => back?.()}>
            <ChevronLeft size="0.9375rem" />
          </IconButton>
          <Small>
            page {pages.at + 1} of {pages.of}
          </Small>
          <IconButton label="Next page on the shared screen" isDisabled={!on} onPress={() => on?.()}>
            <ChevronRight size="0.9375rem" />
          </IconButton>
        </>
      )}
    </Row>
  )
}

const Wall = memo(ScaledWall)

/** The wall once more, out of sight: the store does not know how many pages a text has, and the wall may tell nobody. */
function Measured({ wall: { view, screen, setPages } }: { readonly wall: WallInRoom }) {
  if (!view || !screen || view.kind === 'blank') return null
  return (
    <div className={styles.measured} aria-hidden="true" inert>
      <Wall view={view} size={screen} width={screen.width} onPages={setPages} />
    </div>
  )
}

function onTheWall(room: RoomApart, isOpen: boolean): string {
  const item = room.items.find(({ id }) => id === room.shownItemId)
  if (!isOpen) return 'The shared screen is not open'
  if (!item) return 'Shared screen: the panel’s name'
  return room.hidden ? 'Shared screen: hidden' : `Shared screen: item ${item.position}`
}
