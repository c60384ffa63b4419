import type { ItemState, MeetingState } from '../../../shared/meetings.ts'
import type { Defaulted, Fixed, Flag, Versioned } from '../kernel/columns.ts'

/** A heading of one agenda. An item without one stands before them all. */
export interface AgendaSectionTable {
  id: Fixed<string>
  version: number
  meetingId: Fixed<string>
  position: number
  title: string
  holds: 'opening' | 'cases' | 'closing'
}

export interface MeetingTable extends Versioned {
  kind: 'panel' | 'front_line'
  heldOn: string
  startsAt: string
  place: string
  state: MeetingState
  startedAt: string | null
  closedAt: string | null
  shownItemId: string | null
  hidden: Flag
  /** "13:00", local time: when it is planned to be over. Null: nobody said. */
  finishesAt: Defaulted<string | null>
  publishedAt: Defaulted<string | null>
  /** Whose meeting it is; null: two people at the front line sit for none. */
  panelId: Defaulted<string | null>
}

export interface AgendaItemTable extends Versioned {
  meetingId: Fixed<string>
  position: number
  kind: 'case' | 'business'
  title: string
  minutes: number
  presenter: string
  state: ItemState
  caseId: string | null
  carriedToMeetingId: string | null
  carriedReason: string
  carriedFromItemId: string | null
  late: Flag
  /** Business that stays after the cases. */
  closing: Defaulted<Flag>
  sectionId: Defaulted<string | null>
  /** Why the chair took it though it was late, and the chair's name; both empty where nobody was asked. */
  lateReason: Defaulted<string>
  lateBy: Defaulted<string>
  /** The first item of those that were carried one to the next; null where nothing was carried. */
  chainId: Defaulted<string | null>
  /** A `StandingItem`, or empty. */
  about: Defaulted<string>
  /** While or because there is no quorum. */
  withoutQuorum: Defaulted<'discuss' | 'wait' | null>
  notReached: Defaulted<Flag>
}

/** Why a meeting was called off. */
export interface MeetingCancellationTable {
  id: Fixed<string>
  meetingId: Fixed<string>
  reason: Fixed<string>
  memberId: Fixed<string>
  at: Fixed<string>
}

declare module '../kernel/schema.ts' {
  interface Tables {
    meeting: MeetingTable
    agendaItem: AgendaItemTable
    agendaSection: AgendaSectionTable
    meetingCancellation: MeetingCancellationTable
  }
}
