import { useEffect, useState } from 'react'
import { timeOfDay } from '../../shared/dates.ts'
import type { AgendaItem } from '../../shared/meetings.ts'
import type { Room } from '../../shared/room.ts'
import { Button, Small, hasUnsavedDrafts, Grow } from '../ui/index.ts'
import { useQueryOp } from '../use-op.ts'
import { CloseMeeting } from './close-meeting.tsx'
import { RecorderLine } from './recorder.tsx'
import { RoomTimer } from './room-timer.tsx'
import { run } from './saving.ts'
import styles from './room-foot.module.css'

interface RoomFootProps {
  readonly room: Room
  /** The one that is open on the console. */
  readonly item: AgendaItem | undefined
  readonly onHide: () => void
  readonly onGoTo: (itemId: string) => void
}

/** What is on the wall, always said; hiding it; and closing the meeting. */
export function RoomFoot({ room, item, onHide, onGoTo }: RoomFootProps) {
  const isOpen = useQueryOp('room.sharedScreen', {}).data?.isOpen === true
  const inProgress = room.meeting.state === 'in_progress'
  return (
    <footer className={styles.foot}>
      <b>{onTheWall(room, isOpen)}</b>
      {inProgress && room.shownItemId !== null && (
        <Button size="room" shortcut="h" onPress={onHide}>
          {room.hidden ? 'Show again' : 'Hide'}
        </Button>
      )}
      {inProgress && (
        <Button
          variant="plain"
          onPress={() => void run(isOpen ? 'room.closeSharedScreen' : 'room.openSharedScreen', {})}
        >
          {isOpen ? 'Close the shared screen' : 'Open the shared screen'}
        </Button>
      )}
      <Grow />
      <RoomTimer room={room} item={item} />
      <RecorderLine room={room} />
      <Clock room={room} />
      {inProgress && <CloseMeeting room={room} onGoTo={onGoTo} />}
    </footer>
  )
}

function onTheWall(room: Room, isOpen: boolean): string {
  const item = room.items.find(({ id }) => id === room.shownItemId)
  if (!isOpen) return 'The shared screen is not open'
  if (!item) return 'On the wall: the panel’s name'
  return room.hidden ? 'On the wall: hidden' : `On the wall: item ${item.position}`
}

/** The time, and whether anything typed is not yet on disk. */
function Clock({ room }: { readonly room: Room }) {
  const [now, setNow] = useState(() => new Date().toISOString())
  const [unsaved, setUnsaved] = useState(false)
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(new Date().toISOString())
      setUnsaved(hasUnsavedDrafts())
    }, 1000)
    return () => clearInterval(timer)
  }, [])
  if (room.meeting.state !== 'in_progress') return <Small>This meeting is closed.</Small>
  return (
    <Small>
      {timeOfDay(now)} · {unsaved ? 'Saving…' : 'Everything is saved'}
    </Small>
  )
}
