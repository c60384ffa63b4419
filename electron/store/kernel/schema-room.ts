import type { ColumnType } from 'kysely'

type Fixed<T> = ColumnType<T, T, never>

/** Of a meeting while it runs; one without a row has nobody recording and nothing queued. */
export interface RoomStateTable {
  id: Fixed<string>
  version: number
  meetingId: Fixed<string>
  recorderId: string | null
  /** JSON text: the ids of items, in the order in which they will be shown. */
  queue: string
  /** Steps from the usual size of the shared screen's type. */
  zoom: number
  /** From 0: which page of what is too long for the shared screen. */
  page: number
}
/** What was decided at the read-back about telling an agency; the latest of an item and agency counts. */
export interface ItemSharingTable {
  id: Fixed<string>
  itemId: Fixed<string>
  side: Fixed<'health' | 'socialCare'>
  /** 1 or 0; null takes back what was decided before it. */
  share: Fixed<number | null>
  /** What stood against it: another objection asks again. */
  why: Fixed<string>
  reason: Fixed<string>
  /** Who decided, as the room heard it. */
  decidedBy: Fixed<string>
  /** Who wrote it down. */
  memberId: Fixed<string>
  at: Fixed<string>
}
