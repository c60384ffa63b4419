import type { Call } from '../../../shared/contract.ts'
import type { Attendee } from '../../../shared/room.ts'
import { ask } from '../../data/use-op.ts'
import { did } from '../acts/acts.ts'
import { orSay } from '../acts/saving.ts'
import { run } from '../../data/run.ts'

type Marks = Call<'room.markAll'>['marks']

/** Nobody has said anything about them yet; who sent apologies or left stays so. */
export const unmarkedOf = (attendance: readonly Attendee[]): readonly Attendee[] =>
  attendance.filter(({ meeting }) => meeting === 'absent')

/** Marks people who had no mark, and offers to take that back; `said` is a sentence without its full stop. */
export async function mark(meetingId: string, marks: Marks, said: string): Promise<void> {
  await ask('room.markAll', { meetingId, marks })
  const before = marks.map(({ memberId }) => ({ memberId, state: 'absent' as const }))
  did({ said, takeBack: () => run('room.markAll', { meetingId, marks: before }) }, { offer: true })
}

/** The same by one press: what was refused is said at the foot of the window. */
export const markTogether = (...marked: Parameters<typeof mark>): Promise<boolean> => orSay(mark(...marked))
