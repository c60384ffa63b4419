import type { Room } from '../../../shared/room.ts'
import { keysActHere, Row } from '../../ui/index.ts'
import { AllPresent } from './all-present.tsx'
import { AsLastTime } from './as-last-time.tsx'
import { EverybodyExcept } from './everybody-except.tsx'
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
