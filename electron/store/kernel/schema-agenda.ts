import type { ColumnType } from 'kysely'

type Fixed<T> = ColumnType<T, T, never>
/** The database's own default where it is left out. */
type Later<T> = ColumnType<T, T | undefined, T>

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
export interface MeetingPlanColumns {
  /** "13:00", local time: when it is planned to be over. Null: nobody said. */
  finishesAt: Later<string | null>
  publishedAt: Later<string | null>
}

/** What an item has besides what it is about. */
export interface AgendaPlaceColumns {
  sectionId: Later<string | null>
  /** Why the chair took it though it was late, and the chair's name; both empty where nobody was asked. */
  lateReason: Later<string>
  lateBy: Later<string>
  /** The first item of those that were carried one to the next; null where nothing was carried. */
  chainId: Later<string | null>
  /** A `StandingItem`, or empty. */
  about: Later<string>
}
