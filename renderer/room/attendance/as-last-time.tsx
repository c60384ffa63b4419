import { shortDate } from '../../../shared/kernel/dates.ts'
import type { LastTime } from '../../../shared/room-attendance.ts'
import type { Room } from '../../../shared/room.ts'
import { Button, notify, useShortcuts } from '../../ui/index.ts'
import { useQueryOp } from '../../data/use-op.ts'
import { markTogether } from './mark-all.ts'
import { plural } from '../../words/time-words.ts'

/** What was taken over, and whom it does not cover: nobody is passed over in silence. */
export function lastTimeSaid({ heldOn, marks, unknown, gone }: LastTime): string {
  const there = marks.filter(({ state }) => state === 'present').length
  const apologies = marks.length - there
  return [
    `As on ${shortDate(heldOn)}: ${there} present${apologies > 0 ? `, ${plural(apologies, 'apology', 'apologies')}` : ''}`,
    ...(unknown.length > 0 ? [`It says nothing of ${names(unknown)}`] : []),
    ...(gone.length > 0 ? [`No longer on the panel: ${names(gone)}`] : []),
  ].join('. ')
}

/** A line at the foot of the window has room for a few. */
const mostNames = 4

const names = (list: readonly string[]): string =>
  list.length <= mostNames
    ? list.join(', ')
    : `${list.slice(0, mostNames).join(', ')} and ${list.length - mostNames} more`

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
