import type { Side } from './kernel/text.ts'

/** In the room and no member: the person, who came with them, a guest. */
export interface RecordOther {
  readonly audience: 'both'
  /** A `GuestPart`. */
  readonly part: string
  readonly name: string
  readonly title: string
  readonly side: Side | null
}

export interface RecordOthers {
  /** Absent where nobody else was there, and in records from before it was written down. */
  readonly othersPresent?: readonly RecordOther[]
}
