import { useRef } from 'react'
import type { Room, RoomItem } from '../../shared/room.ts'
import { ActionsFromLastTime } from '../actions/actions-from-last-time.tsx'
import { GuestsInRoom } from '../guests/guests-in-room.tsx'
import { BusinessWords } from '../minutes/business-words.tsx'
import { useMay } from '../data/open-session.ts'
import { Button, Eyebrow, Kbd, keysActHere, Small, useShortcuts } from '../ui/index.ts'
import { useQueryOp } from '../data/use-op.ts'
import { did } from './acts/acts.ts'
import { AttendanceGrid } from './attendance/attendance-grid.tsx'
import { AttendanceSentences } from './attendance/attendance-sentences.tsx'
import type { ItemOnConsoleProps } from './item-on-console.tsx'
import { openField } from './acts/open-field.ts'
import { run } from '../data/run.ts'
import { TakingAttendance } from './attendance/taking-attendance.tsx'
import { useRecords } from './acts/use-records.ts'
import dock from './dock/dock.module.css'
import styles from './item-on-console.module.css'

interface BusinessNoteHereProps {
  readonly room: Room
  readonly itemId: string
  readonly canEdit: boolean
}

/** What is said under it goes into the minutes; whoever prepares them reads it here too. */
function BusinessNoteHere({ room, itemId, canEdit }: BusinessNoteHereProps) {
  const meetingId = room.meeting.id
  const mayRead = useMay('minutes.notes')
  const field = useRef<HTMLElement>(null)
  const { data } = useQueryOp('minutes.notes', { meetingId }, { enabled: mayRead })
  const note = data?.business.find((one) => one.itemId === itemId)
  useShortcuts(
    'In the room',
    canEdit ? { w: { label: 'Write what was said', run: () => openField(field.current) } } : {},
  )
  if (!note) return null
  return (
    <section ref={field}>
      <div className={dock.line}>
        <Eyebrow as="h2">For the minutes</Eyebrow>
        {canEdit && <Kbd combo="w" />}
      </div>
      <BusinessWords meetingId={meetingId} note={note} isReadOnly={!canEdit} look="small" />
    </section>
  )
}

/** An item without a case: who is here, the statement of confidentiality, and moving on. */
export function BusinessItem({
  room,
  roomItem,
  onShow,
  onNext,
}: ItemOnConsoleProps & { readonly roomItem: RoomItem }) {
  const { item } = roomItem
  const inProgress = room.meeting.state === 'in_progress'
  const records = useRecords(room)
  const done = async () => {
    if (!(await run('room.markDone', { itemId: item.id, version: item.version }))) return
    const takeBack = (): Promise<boolean> =>
      run('room.markNotDone', { itemId: item.id, version: item.version + 1 })
    if (item.state !== 'done') did({ said: `“${item.title}” is dealt with`, takeBack })
    onNext()
  }
  useShortcuts('In the room', records ? { e: { label: 'Dealt with, go on', run: () => void done() } } : {})
  return (
    <>
      <main className={styles.middle}>
        <div className={styles.head}>
          <h1>{item.title}</h1>
          <Small>
            item {item.position} of {room.items.length}
          </Small>
        </div>
        {item.about === 'actions' && <ActionsFromLastTime meetingId={room.meeting.id} isInRoom />}
        {records && <TakingAttendance room={room} />}
        <AttendanceGrid room={room} itemId={null} attendance={room.attendance} isReadOnly={!records} />
        <GuestsInRoom room={room} />
        <AttendanceSentences meetingId={room.meeting.id} />
        {item.position === 1 && <p className={styles.statement}>{room.confidentiality}</p>}
      </main>
      <aside className={styles.dock} aria-label="This item" {...keysActHere}>
        <Small>{item.state === 'done' ? 'Dealt with.' : 'Nothing is decided here.'}</Small>
        {inProgress && <BusinessNoteHere room={room} itemId={item.id} canEdit={records} />}
        {inProgress && (
          <div className={dock.last}>
            <Button full size="room" shortcut="s" onPress={onShow}>
              Show on the screen
            </Button>
            {records && (
              <Button full size="room" variant="primary" shortcut="e" onPress={() => void done()}>
                Done, go on
              </Button>
            )}
          </div>
        )}
      </aside>
    </>
  )
}
