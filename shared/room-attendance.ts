import { z } from 'zod'
import { Id } from './kernel/ids.ts'
import { command, drivers, everyone, query } from './kernel/op.ts'
import type { AttendanceState } from './room.ts'

/** Marks that are made together, for a meeting as a whole; sitting out is of one item, and declared in words. */
export const MeetingState = z.enum(['present', 'apology', 'absent', 'left'])

/** Who came to the panel's last meeting before this one, as far as it says anything about those who are expected now. */
export interface LastTime {
  readonly heldOn: string
  /** Of those who have no mark yet: who was there, whether or not they left before the end, and who sent apologies. */
  readonly marks: readonly { readonly memberId: string; readonly state: AttendanceState }[]
  /** Names of those who are expected now and of whom that meeting says nothing. */
  readonly unknown: readonly string[]
  /** Names of those who came then and are not on the panel any more. */
  readonly gone: readonly string[]
}

export const attendanceInRoom = {
  /** Null: the panel has closed no meeting before this one. */
  lastTime: query<LastTime | null>()(z.strictObject({ meetingId: Id }), everyone),
  /** For the whole meeting, all of them or none: everybody is present, as last time, and taking that back. */
  markAll: command<null>()(
    z.strictObject({
      meetingId: Id,
      marks: z
        .array(z.strictObject({ memberId: Id, state: MeetingState }))
        .min(1)
        .max(200),
    }),
    drivers,
    { about: 'meetingId', did: 'Recorded who was there, several people at once', needs: 'recorder' },
  ),
}
