import { z } from 'zod'
import { command, everyone, query, task, workers } from './kernel/op.ts'
import { Id } from './kernel/ids.ts'

/** One meeting as a calendar has it. No person's name, and no title that somebody typed. */
export interface Invitation {
  /** The meeting's id: the same for as long as it exists. */
  readonly uid: string
  /** Rises with the date, the time, the place, and when it is called off (RFC 5545 §3.8.7.4). */
  readonly sequence: number
  /** UTC instant at which anything of it last changed; stands where the moment of writing would. */
  readonly changedAt: string
  readonly isCancelled: boolean
  readonly panelName: string
  readonly heldOn: string
  /** UTC instants. */
  readonly startsAt: string
  readonly endsAt: string
  readonly place: string
  readonly caseReferences: readonly string[]
}

export interface InvitationState {
  /** Null: none has left yet. */
  readonly sequence: number | null
  /** What left says something else than the meeting does now. */
  readonly isOutdated: boolean
  readonly cancelled: { readonly reason: string; readonly by: string; readonly at: string } | null
}

export interface WrittenInvitation {
  readonly fileName: string
  /** The folder's own name, for the screen; never the whole path. */
  readonly folderName: string
  readonly sequence: number
}

export const invitations = {
  get: query<InvitationState>()(z.strictObject({ meetingId: Id }), everyone),
  /** The entry as it is to leave, its number kept. `notOpen` for a draft; `notInvited` where nothing is to be called off. */
  prepare: command<Invitation>()(z.strictObject({ meetingId: Id }), workers, {
    about: 'meetingId',
    did: 'Made an invitation ready',
  }),
  /** Writes the .ics to a folder chosen in a dialog. Cancelled: nothing written. */
  write: task<WrittenInvitation>()(z.strictObject({ meetingId: Id }), workers, {
    did: 'Wrote an invitation to a folder',
  }),
}
