import type { Call } from '../../../shared/contract.ts'
import type { Attendee } from '../../../shared/room.ts'
import { did } from '../acts/acts.ts'
import { run } from '../acts/saving.ts'

type Marks = Call<'room.markAll'>['marks']

/** Nobody has said anything about them yet; who sent apologies or left stays so. */
export const unmarkedOf = (attendance: readonly Attendee[]): readonly Attendee[] =>
  attendance.filter(({ meeting }) => meeting === 'absent')

/** Marks people who had no mark, and offers to take that back; `said` is a sentence without its full stop. */
export async function markTogether(meetingId: string, marks: Marks, said: string): Promise<boolean> {
  if (!(await run('room.markAll', { meetingId, marks }))) return false
  const before = marks.map(({ memberId }) => ({ memberId, state: 'absent' as const }))
  did({ said, takeBack: () => run('room.markAll', { meetingId, marks: before }) }, { offer: true })
  return true
}
