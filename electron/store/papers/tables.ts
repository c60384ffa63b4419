import type { Fixed, Json } from '../kernel/columns.ts'

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

export interface PrivateNoteTable {
  id: Fixed<string>
  memberId: Fixed<string>
  keyId: Fixed<string>
  /** A case, or an agenda item that is not about one. */
  aboutId: Fixed<string>
  sealed: Uint8Array
  savedAt: string
}

declare module '../kernel/schema.ts' {
  interface Tables {
    paperIssue: PaperIssueTable
    paperRead: PaperReadTable
    privateNote: PrivateNoteTable
  }
}
