import type { ColumnType } from 'kysely'

type Fixed<T> = ColumnType<T, T, never>

export interface GuestTable {
  id: Fixed<string>
  version: number
  meetingId: Fixed<string>
  /** Null: for the meeting as a whole. */
  itemId: Fixed<string | null>
  /** A `GuestPart`. */
  part: Fixed<string>
  name: Fixed<string>
  title: Fixed<string>
  side: Fixed<'health' | 'socialCare' | null>
  /** 0 or 1: in the room now; of one item: there for it. */
  here: number
  /** JSON text: ids of the items that somebody who comes for the meeting was there for. */
  items: string
}
