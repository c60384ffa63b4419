import type { Room } from '../../../shared/room.ts'
import { plural } from '../../words/time-words.ts'
import { Button, useShortcuts } from '../../ui/index.ts'
import { markTogether, unmarkedOf } from './mark-all.ts'

/** Everybody who is not marked yet, in one press; who sent apologies or left stays so. */
export function AllPresent({ room }: { readonly room: Room }) {
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
