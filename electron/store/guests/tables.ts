import type { Side } from '../../../shared/kernel/text.ts'
import type { Defaulted, Fixed } from '../kernel/columns.ts'

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
  side: Fixed<Side | null>
  /** Empty: nobody said. */
  discipline: Defaulted<string>
  /** 0 or 1: in the room now; of one item: there for it. */
  here: number
  /** JSON text: ids of the items that somebody who comes for the meeting was there for. */
  items: string
}

declare module '../kernel/schema.ts' {
  interface Tables {
    guest: GuestTable
  }
}
