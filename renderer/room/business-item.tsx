import type { RoomItem } from '../../shared/room.ts'
import { ActionsFromLastTime } from '../actions/actions-from-last-time.tsx'
import { Button, keysActHere, Small, useShortcuts } from '../ui/index.ts'
import { did } from './acts.ts'
import { AllPresent } from './all-present.tsx'
import { AttendanceGrid } from './attendance-grid.tsx'
import { AttendanceSentences } from './attendance-sentences.tsx'
import type { ItemOnConsoleProps } from './item-on-console.tsx'
import { run } from './saving.ts'
import { useRecords } from './use-records.ts'
import styles from './item-on-console.module.css'

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
        {records && (
          <p {...keysActHere}>
            <AllPresent room={room} />
          </p>
        )}
        <AttendanceGrid room={room} itemId={null} attendance={room.attendance} isReadOnly={!records} />
        <AttendanceSentences room={room} />
        {item.position === 1 && <p className={styles.statement}>{room.confidentiality}</p>}
      </main>
      <aside className={styles.dock} aria-label="This item" {...keysActHere}>
        <Small>
          {item.state === 'done' ? 'Dealt with.' : 'Nothing is decided here. Mark it done and go on.'}
        </Small>
        {inProgress && (
          <div className={styles.last}>
            <Button full size="room" shortcut="s" onPress={onShow}>
              Show on the wall
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
