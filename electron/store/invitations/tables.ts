import type { Fixed, Json } from '../kernel/columns.ts'

/** Why a meeting was called off. */
export interface MeetingCancellationTable {
  id: Fixed<string>
  meetingId: Fixed<string>
  reason: Fixed<string>
  memberId: Fixed<string>
  at: Fixed<string>
}

/** The calendar entry as it last left; one for each meeting. */
export interface InvitationTable {
  id: Fixed<string>
  meetingId: Fixed<string>
  sequence: number
  /** When what it says last changed. */
  changedAt: string
  body: Json
}

declare module '../kernel/schema.ts' {
  interface Tables {
    meetingCancellation: MeetingCancellationTable
    invitation: InvitationTable
  }
}
