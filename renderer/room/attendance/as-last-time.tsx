import { shortDate } from '../../../shared/kernel/dates.ts'
import type { LastTime } from '../../../shared/room-attendance.ts'
import type { Room } from '../../../shared/room.ts'
import { Button, notify, useShortcuts } from '../../ui/index.ts'
import { useQueryOp } from '../../data/use-op.ts'
import { lastTimeSaid } from './last-time-said.ts'
import { markTogether } from './mark-all.ts'

/** Who came to the last meeting that was closed came to this one too: for panels that meet every week. */
export function AsLastTime({ room }: { readonly room: Room }) {
  const { data: lastTime } = useQueryOp('room.lastTime', { meetingId: room.meeting.id })
  const isOffered = lastTime !== undefined && lastTime !== null && lastTime.marks.length > 0
  const take = ({ marks, ...then }: LastTime): void => {
    const together = marks.flatMap(({ memberId, state }) =>
      state === 'present' || state === 'apology' ? { memberId, state } : [],
    )
    void markTogether(room.meeting.id, together, lastTimeSaid({ marks, ...then }))
  }
  const run = (): void => {
    if (isOffered) take(lastTime)
    else notify('There is no earlier meeting that says anything about whoever is not marked yet.')
  }
  useShortcuts('In the room', { 'shift+l': { label: 'Attendance as last time', run } })
  if (!isOffered) return null
  return (
    <Button shortcut="shift+l" onPress={run}>
      As last time, {shortDate(lastTime.heldOn)}
    </Button>
  )
}
