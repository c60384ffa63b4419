import { useEffect, useState } from 'react'
import type { Room } from '../../shared/room.ts'
import type { RoomPlace } from '../../shared/shared-screen.ts'
import { flushEdits } from '../data/use-flush.ts'
import { announce, notify, useShortcuts } from '../ui/index.ts'
import { did, forgetActs, takeBackLast } from './acts/acts.ts'
import { apartFromWho } from './acts/apart-from-who.ts'
import { ItemOnConsole } from './item-on-console.tsx'
import { isUnopened, orderName, step } from './acts/order.ts'
import { RoomFoot } from './room-foot.tsx'
import { useQuorumSaid } from './attendance/quorum-said.ts'
import { RunningOrder } from './running-order.tsx'
import { run } from '../data/run.ts'
import { useSteady } from '../form/use-steady.ts'
import { unshow } from './acts/take-back.ts'
import { useHeldKeys } from './use-held-keys.ts'
import { useKeepPlace, useReturnToField } from './use-place.ts'
import { shownWords, useWall, useWallKeys } from './wall/use-wall.ts'
import { WallPreview } from './wall/wall-preview.tsx'
import styles from './room-frame.module.css'

/** What is on the wall changes with every save of what it shows: the order of the items does not. */
const Order = apartFromWho(RunningOrder)

interface RoomFrameProps {
  readonly room: Room
  /** Where this member was, if the window had to come up again. */
  readonly place: RoomPlace | null
  /** Selected on the console; what is shown on the wall is the room's own. */
  readonly itemId: string | null
  readonly onChoose: (itemId: string) => void
}

/** Running order at the side, the item in the middle, what is on the wall always said at the foot. */
export function RoomFrame({ room, place, itemId, onChoose }: RoomFrameProps) {
  const [previewed, setPreviewed] = useState<string | null>(place?.isOpened ? place.itemId : null)
  const item = room.items.find((one) => one.id === itemId)
  const meetingId = room.meeting.id
  const inProgress = room.meeting.state === 'in_progress'

  useKeepPlace(meetingId, itemId, previewed === itemId)
  useReturnToField(place)
  const isOpen = item !== undefined && (!isUnopened(item) || previewed === item.id)
  const held = useHeldKeys({ room, itemId, isOpen })

  const choose = async (next: string | null) => {
    if (next === null || next === itemId) return
    held.going(next)
    // What is being typed about one person is saved before the next one is opened.
    await flushEdits()
    setPreviewed(null)
    onChoose(next)
    const chosen = room.items.find((one) => one.id === next)
    if (chosen) announce(`Item ${chosen.position} of ${room.items.length}: ${orderName(chosen)}`)
  }
  useEffect(() => forgetActs, [])
  const wall = useWall(room, (shown) => void choose(shown))
  const isWallOpen = wall.screen?.isOpen === true
  const show = async (): Promise<void> => {
    if (!item) return
    // What must be known before a person is shown is read first, on this screen alone.
    if (isUnopened(item) && previewed !== item.id && room.unsettledItemIds.includes(item.id)) {
      setPreviewed(item.id)
      return notify('Read first what is said about sharing. Then show this person.')
    }
    if (!(await run('room.show', { meetingId, itemId }))) return
    if (room.shownItemId === itemId && !room.hidden) return
    did(
      { said: shownWords(item.position, isWallOpen), takeBack: () => unshow(room, item.id) },
      { offer: true },
    )
  }
  const hide = async (): Promise<void> => {
    const { hidden } = room
    held.hiding(hidden)
    if (!(await run('room.hide', { meetingId, hidden: !hidden }))) return held.hiding(null)
    did(
      {
        said: hidden ? 'The shared screen shows again what it showed' : 'The shared screen is hidden',
        takeBack: () => run('room.hide', { meetingId, hidden }),
      },
      { offer: hidden },
    )
  }

  useQuorumSaid(room)
  const [isPreviewing, setPreviewing] = useState(false)
  useWallKeys({ itemId, wall, onPreview: () => setPreviewing(true) })

  useShortcuts('In the room', {
    ArrowRight: { label: 'Next item', run: () => void choose(step(room.items, itemId, 1)) },
    ArrowLeft: { label: 'Item before', run: () => void choose(step(room.items, itemId, -1)) },
    ...(inProgress && {
      s: { label: 'Show this item on the shared screen', run: () => void show() },
      h: { label: 'Hide everything on the shared screen, or bring it back', run: () => void hide() },
      'mod+z': { label: 'Take back the last thing done here', run: () => void takeBackLast() },
    }),
    ...(inProgress &&
      item?.kind === 'case' && {
        p: { label: 'Open this person on this screen only', run: () => setPreviewed(itemId) },
      }),
  })

  const [onDrawn, onShow] = [useSteady(held.drawn), useSteady(() => void show())]
  const onGoTo = useSteady((id: string) => void choose(id))
  const onNext = useSteady(() => void choose(step(room.items, itemId, 1)))
  const onPreview = useSteady(() => setPreviewed(itemId))
  const [onHide, onPreviewWall] = [useSteady(() => void hide()), useSteady(() => setPreviewing(true))]

  return (
    <div className={styles.room}>
      <Order room={room} itemId={itemId} isWallOpen={isWallOpen} onChoose={onGoTo} />
      {item && (
        <ItemOnConsole
          key={item.id}
          room={room}
          item={item}
          isOpen={isOpen}
          onDrawn={onDrawn}
          onPreview={onPreview}
          onShow={onShow}
          onGoTo={onGoTo}
          onNext={onNext}
        />
      )}
      <RoomFoot
        room={room}
        item={item}
        wall={wall}
        onHide={onHide}
        onPreview={onPreviewWall}
        onGoTo={onGoTo}
      />
      {isPreviewing && itemId !== null && (
        <WallPreview
          itemId={itemId}
          size={wall.screen ?? { width: 1280, height: 720 }}
          isShown={isWallOpen && room.shownItemId === itemId && !room.hidden}
          isQueued={room.queue.includes(itemId)}
          onShow={() => void show()}
          onQueue={() => wall.toggleQueue(itemId)}
          onClose={() => setPreviewing(false)}
        />
      )}
    </div>
  )
}
