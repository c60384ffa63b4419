import type { Attendee, Room } from '../../shared/room.ts'
import { plural } from '../time-words.ts'
import { Button, useShortcuts } from '../ui/index.ts'
import { did } from './acts.ts'
import { run } from './saving.ts'

/** Everybody who is not marked yet, in one press; who sent apologies or left stays so. */
export function AllPresent({ room }: { readonly room: Room }) {
  const meetingId = room.meeting.id
  const unmarked = room.attendance.filter(({ meeting }) => meeting === 'absent')
  const mark = async (whom: readonly Attendee[], state: 'present' | 'absent'): Promise<boolean> => {
    for (const { member } of whom)
      if (!(await run('room.setAttendance', { meetingId, itemId: null, memberId: member.id, state })))
        return false
    return true
  }
  const all = async (): Promise<void> => {
    if (!(await mark(unmarked, 'present'))) return
    const said = `${plural(unmarked.length, 'person', 'people')} marked as present`
    did({ said, takeBack: () => mark(unmarked, 'absent') }, { offer: true })
  }
  useShortcuts(
    'In the room',
    unmarked.length === 0 ? {} : { 'shift+p': { label: 'Everybody else is present', run: () => void all() } },
  )
  if (unmarked.length === 0) return null
  return (
    <Button shortcut="shift+p" onPress={() => void all()}>
      {unmarked.length === room.attendance.length ? 'Everybody is present' : 'Everybody else is present'}
    </Button>
  )
}
