import type { Room } from '../../../shared/room.ts'
import { keysActHere, Row, Button, useShortcuts } from '../../ui/index.ts'
import { AsLastTime } from './as-last-time.tsx'
import { EverybodyExcept } from './everybody-except.tsx'
import { plural } from '../../words/time-words.ts'
import { markTogether, unmarkedOf } from './mark-all.ts'
import styles from './attendance-grid.module.css'

/** Attendance of many in a few keys; what is left over is said on each one's row. */
export function TakingAttendance({ room }: { readonly room: Room }) {
  return (
    <div className={styles.together} {...keysActHere}>
      <Row gap={2} align="end">
        <AllPresent room={room} />
        <EverybodyExcept room={room} />
        <AsLastTime room={room} />
      </Row>
    </div>
  )
}

/** Everybody who is not marked yet, in one press; who sent apologies or left stays so. */
function AllPresent({ room }: { readonly room: Room }) {
  const unmarked = unmarkedOf(room.attendance)
  const all = (): void => {
    const marks = unmarked.map(({ member }) => ({ memberId: member.id, state: 'present' as const }))
    const said = `${plural(unmarked.length, 'person', 'people')} marked as present`
    void markTogether(room.meeting.id, marks, said)
  }
  useShortcuts(
    'In the room',
    unmarked.length === 0 ? {} : { 'shift+p': { label: 'Everybody else is present', run: all } },
  )
  if (unmarked.length === 0) return null
  return (
    <Button shortcut="shift+p" onPress={all}>
      {unmarked.length === room.attendance.length ? 'Everybody is present' : 'Everybody else is present'}
    </Button>
  )
}
