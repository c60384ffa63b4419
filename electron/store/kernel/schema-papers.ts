import type { ColumnType } from 'kysely'

// What goes out before a meeting, who has read it, and what a member notes for themselves.

type Json = string
/** Set on insert, never updated. */
type Fixed<T> = ColumnType<T, T, never>

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
/** One version of a meeting's papers, as it went out. Never changed: what changes is the next version. */
export interface PaperIssueTable {
  id: Fixed<string>
  meetingId: Fixed<string>
  /** Counts from 1. */
  number: Fixed<number>
  issuedAt: Fixed<string>
  memberId: Fixed<string>
  body: Fixed<Json>
}
/** Which text of an item's paper a member has read; another text is another digest. */
export interface PaperReadTable {
  id: Fixed<string>
  memberId: Fixed<string>
  itemId: Fixed<string>
  sha256: string
  at: string
}
/** A member's own key for their notes, under their passphrase. After recovery a new one: the old notes stay shut. */
export interface NoteKeyTable {
  id: Fixed<string>
  memberId: Fixed<string>
  /** AES-256-GCM under a key derived from the member's passphrase. */
  sealed: Uint8Array
  createdAt: Fixed<string>
  revokedAt: string | null
}
export interface PrivateNoteTable {
  id: Fixed<string>
  memberId: Fixed<string>
  keyId: Fixed<string>
  /** A case, or an agenda item that is not about one. */
  aboutId: Fixed<string>
  sealed: Uint8Array
  savedAt: string
}
