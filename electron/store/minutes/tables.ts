import type { ColumnType } from 'kysely'
import type { Side } from '../../../shared/kernel/text.ts'
import type { Fixed } from '../kernel/columns.ts'

/** One copy of a meeting's minutes that was written to a folder; never changed. */
export interface MinutesCopyTable {
  id: Fixed<string>
  meetingId: Fixed<string>
  /** 0: a draft, from before the close. */
  minutesVersion: Fixed<number>
  /** Whose copy it is; null: of a member who belongs to neither agency. */
  side: Fixed<Side | null>
  /** The member whose part it holds; null: the agency's own copy. */
  forMemberId: Fixed<string | null>
  /** Numbers of the items in it, JSON text. */
  items: Fixed<string>
  /** Of one person alone: for a record of them, or a letter to their GP; empty: minutes. */
  part: ColumnType<'' | 'record' | 'gp', '' | 'record' | 'gp' | undefined, never>
  /** SHA-256 of the Word copy, hex. */
  sha256: Fixed<string>
  /** What for and by what right; empty: from before that was asked. */
  purpose: Fixed<string>
  basis: Fixed<string>
  memberId: Fixed<string>
  at: Fixed<string>
}

/** What was said under an item that is no case. Begins empty, so that history holds who wrote each text and when. */
export interface BusinessNoteTable {
  id: Fixed<string>
  version: number
  itemId: Fixed<string>
  said: string
  outcome: string
}

/** When a meeting began and ended, as somebody mended it; begins empty, as a business note does. */
export interface MeetingTimesTable {
  id: Fixed<string>
  version: number
  meetingId: Fixed<string>
  /** "10:00", local time. */
  startedAt: string | null
  endedAt: string | null
  reason: string
}

declare module '../kernel/schema.ts' {
  interface Tables {
    minutesCopy: MinutesCopyTable
    businessNote: BusinessNoteTable
    meetingTimes: MeetingTimesTable
  }
}
