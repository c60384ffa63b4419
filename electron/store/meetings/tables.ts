import type { ColumnType } from 'kysely'
import type { Defaulted, Fixed, Flag, Later, Versioned } from '../kernel/columns.ts'

/** A heading of one agenda. An item without one stands before them all. */
export interface AgendaSectionTable {
  id: Fixed<string>
  version: number
  meetingId: Fixed<string>
  position: number
  title: string
  holds: 'opening' | 'cases' | 'closing'
}

/** What a meeting has besides when, where and how far. */
interface MeetingPlanColumns {
  /** "13:00", local time: when it is planned to be over. Null: nobody said. */
  finishesAt: Later<string | null>
  publishedAt: Later<string | null>
}

/** What an item has besides what it is about. */
interface AgendaPlaceColumns {
  sectionId: Later<string | null>
  /** Why the chair took it though it was late, and the chair's name; both empty where nobody was asked. */
  lateReason: Later<string>
  lateBy: Later<string>
  /** The first item of those that were carried one to the next; null where nothing was carried. */
  chainId: Later<string | null>
  /** A `StandingItem`, or empty. */
  about: Later<string>
}

interface AgendaItemInRoom {
  /** 'discuss' | 'wait' | null, while or because there is no quorum. */
  withoutQuorum: Defaulted<string | null>
  notReached: Defaulted<Flag>
}

export interface MeetingTable extends Versioned, MeetingPlanColumns {
  kind: 'panel' | 'front_line'
  heldOn: string
  startsAt: string
  place: string
  state: string
  startedAt: string | null
  closedAt: string | null
  shownItemId: string | null
  hidden: Flag
}

export interface AgendaItemTable extends Versioned, AgendaPlaceColumns, AgendaItemInRoom {
  meetingId: Fixed<string>
  position: number
  kind: 'case' | 'business'
  title: string
  minutes: number
  presenter: string
  state: string
  caseId: string | null
  carriedToMeetingId: string | null
  carriedReason: string
  carriedFromItemId: string | null
  late: Flag
  /** Business that stays after the cases. */
  closing: ColumnType<Flag, Flag | undefined, Flag>
}

declare module '../kernel/schema.ts' {
  interface Tables {
    meeting: MeetingTable
    agendaItem: AgendaItemTable
    agendaSection: AgendaSectionTable
  }
}
