import type { Fixed, Json } from '../kernel/columns.ts'

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
    invitation: InvitationTable
  }
}
