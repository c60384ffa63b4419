import { memo, useEffect, useState } from 'react'
import { timeOfDay } from '../../shared/kernel/dates.ts'
import type { AgendaItem } from '../../shared/meetings.ts'
import type { Room } from '../../shared/room.ts'
import { Small, hasUnsavedDrafts, keysActHere, Grow } from '../ui/index.ts'
import { apartFromWho } from './acts/apart-from-who.ts'
import { CloseMeeting } from './close-meeting.tsx'
import { RecorderLine } from './recorder.tsx'
import { RoomTimer } from './room-timer.tsx'
import { DisplayNote } from './wall/display-note.tsx'
import type { WallInRoom } from './wall/use-wall.ts'
import { WallBar } from './wall/wall-bar.tsx'
import styles from './room-foot.module.css'
import { useKeptTexts } from '../unsaved/use-kept-texts.ts'
import { UnsavedTexts } from '../unsaved/unsaved-texts.tsx'

/** Of the time, who records and how it ends: a mark of who is here draws none of them again. */
const [Timer, Recording, Close] = [
  apartFromWho(RoomTimer),
  apartFromWho(RecorderLine),
  apartFromWho(CloseMeeting),
]
const Note = memo(DisplayNote)

interface RoomFootProps {
  readonly room: Room
  /** The one that is open on the console. */
  readonly item: AgendaItem | undefined
  readonly wall: WallInRoom
  readonly onHide: () => void
  readonly onPreview: () => void
  readonly onGoTo: (itemId: string) => void
}

/** What is on the wall; who records; and closing the meeting. */
export function RoomFoot({ room, item, wall, onHide, onPreview, onGoTo }: RoomFootProps) {
  return (
    <footer className={styles.foot} {...keysActHere}>
      <Note screen={wall.screen} />
      <WallBar room={room} itemId={item?.id ?? null} wall={wall} onHide={onHide} onPreview={onPreview} />
      <Grow />
      <Timer room={room} item={item} />
      <Recording room={room} />
      <UnsavedTexts onGoToItem={onGoTo} />
      <Clock room={room} />
      {room.meeting.state === 'in_progress' && <Close room={room} onGoTo={onGoTo} />}
    </footer>
  )
}

const timeNow = (): string => timeOfDay(new Date().toISOString())

/** The time, and whether anything typed is not yet on disk. */
function Clock({ room }: { readonly room: Room }) {
  const [now, setNow] = useState(timeNow)
  const [unsaved, setUnsaved] = useState(false)
  const refused = useKeptTexts()
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(timeNow())
      setUnsaved(hasUnsavedDrafts())
    }, 1000)
    return () => clearInterval(timer)
  }, [])
  if (room.meeting.state !== 'in_progress') return <Small>This meeting is closed.</Small>
  return (
    <Small>
      {now}
      {refused.length === 0 && ` · ${unsaved ? 'Saving…' : 'All saved'}`}
    </Small>
  )
}
