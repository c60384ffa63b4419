import { z } from 'zod'
import { command, drivers, everyone, ofNoCase, query, task } from './kernel/op.ts'
import { Id } from './kernel/ids.ts'
import type { Block } from './blocks.ts'
import { PageRange } from './kernel/page-range.ts'
import { Text } from './kernel/text.ts'
import type { Side } from './kernel/text.ts'

/** Whose text a copy holds beside what both may read; `neither` for a member who belongs to neither agency. */
export type Copy = Side | 'neither'

/** A piece of one page, on screen and on paper. */
export type PaperBlock =
  | Block
  | { readonly kind: 'title'; readonly eyebrow: string; readonly text: string }
  | { readonly kind: 'section'; readonly text: string }
  | { readonly kind: 'contents'; readonly rows: readonly ContentsRow[] }

export interface ContentsRow {
  readonly position: number
  readonly startsAt: string
  readonly title: string
  readonly note: string
  /** Null: nothing of it is in these papers. */
  readonly page: number | null
}

/** One page: the same on screen, in print and in the PDF. */
export interface PaperPage {
  /** Counts from 1. */
  readonly number: number
  readonly itemId: string | null
  /** At the head of the page: "Item 4 · AC-2026-0041". No person's name. */
  readonly heading: string
  readonly marks: readonly string[]
  readonly blocks: readonly PaperBlock[]
}

export interface PaperItem {
  readonly itemId: string
  readonly position: number
  readonly caseId: string | null
  /** The case reference, or the title of other business. */
  readonly title: string
  readonly personName: string | null
  readonly firstPage: number | null
  readonly lastPage: number | null
  readonly isLate: boolean
  readonly isChanged: boolean
  /** Why this copy leaves the case out; null where it does not. */
  readonly leftOut: string | null
  /** Digest of what this copy says about it; what is marked as read. */
  readonly sha256: string
  readonly readAt: string | null
}

/** A member's own copy of a meeting's papers. */
export interface Papers {
  readonly meetingId: string
  readonly panelName: string
  readonly heldOn: string
  readonly copy: Copy
  readonly agencyName: string
  readonly memberId: string
  readonly memberName: string
  readonly version: number
  readonly issuedAt: string
  /** Version 2 and later: "changed: items 4 and 7", in words. */
  readonly changes: string
  /** Four words: the same in every copy that says the same. */
  readonly fingerprint: readonly string[]
  readonly confidentiality: string
  readonly items: readonly PaperItem[]
  readonly pages: readonly PaperPage[]
}

export interface PapersStatus {
  /** Null: none are out. */
  readonly version: number | null
  readonly issuedAt: string | null
  readonly issuedBy: string
  /** What has changed since: "item 4". Empty: they say what stands. */
  readonly pending: string
  /** Of this member's own copy. */
  readonly read: number
  readonly toRead: number
}

export interface PapersNext extends PapersStatus {
  readonly meetingId: string
  readonly heldOn: string
}

/** Copies that left Accord: who reads those is not known here. */
export interface SavedCopies {
  readonly how: 'saved' | 'printed'
  readonly files: number
  /** UTC instant. */
  readonly at: string
  readonly byName: string
}

/** Who has read what, for those who prepare the meeting. */
export interface Readers {
  /** Of the version that is out; the latest first. */
  readonly copies: readonly SavedCopies[]
  readonly items: readonly { readonly itemId: string; readonly position: number; readonly title: string }[]
  readonly members: readonly {
    readonly memberId: string
    readonly name: string
    readonly side: Side | null
    readonly read: readonly string[]
    /** Items that this member's copy leaves out. */
    readonly leftOut: readonly string[]
  }[]
}

export interface WrittenPapers {
  readonly files: number
  readonly pages: number
  /** The folder's own name, for the screen; never the whole path. */
  readonly folderName: string
}

/** A member's own note about a case or an agenda item: nobody else can open it. */
export interface PrivateNote {
  readonly aboutId: string
  readonly text: string
  readonly savedAt: string
}

export interface PrivateNotes {
  readonly notes: readonly PrivateNote[]
  /** Written under a passphrase that was lost: kept, and nobody can open them. */
  readonly shut: number
}

export const papers = {
  status: query<PapersStatus>()(z.strictObject({ meetingId: Id }), everyone),
  /** The member's own copy; null before they are out. Another member's: only for those who prepare the meeting. */
  get: query<Papers | null>()(z.strictObject({ meetingId: Id, memberId: Id.optional() }), everyone),
  /** The next meeting whose papers are out. */
  next: query<PapersNext | null>()(z.strictObject({}), everyone),
  readers: query<Readers>()(z.strictObject({ meetingId: Id }), drivers),
  /** The next version, of what stands now. `notOpen` for a draft, `unchanged` where it would say the same. */
  issue: command<PapersStatus>()(z.strictObject({ meetingId: Id }), drivers, {
    about: 'meetingId',
    did: 'Issued papers',
  }),
  /** `sha256` is that of the text that was read: `conflict` where another has gone out since. */
  markRead: command<PapersStatus>()(
    z.strictObject({
      meetingId: Id,
      itemId: Id,
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      isRead: z.boolean(),
    }),
    everyone,
    { about: 'itemId', did: 'Marked papers as read' },
  ),
  /** The caller's own notes about these cases and items, and no one else's. */
  notes: query<PrivateNotes>()(z.strictObject({ aboutIds: z.array(Id).max(200) }), everyone, ofNoCase),
  /** `seen` is the time of the note that was on screen, null for none: `conflict` where it was saved elsewhere since. */
  saveNote: command<PrivateNote | null>()(
    z.strictObject({ aboutId: Id, text: Text(20_000), seen: z.string().nullable() }),
    everyone,
    { about: 'self', did: 'Changed a note of their own' },
  ),
  /** Throws away the caller's notes that nobody can open any more. */
  discardShut: command<void>()(z.strictObject({}), everyone, {
    about: 'self',
    did: 'Threw away notes that nobody can open',
  }),
  /** PDFs in a folder chosen in a dialog: the caller's own copy, or one for each member. Cancelled: nothing written. */
  write: task<WrittenPapers>()(
    z.strictObject({
      meetingId: Id,
      whose: z.enum(['mine', 'everyone']).default('mine'),
      pages: PageRange.default(''),
    }),
    everyone,
    { did: 'Wrote papers to a folder' },
  ),
  /** The same pages through the computer's own print dialog. */
  print: task<void>()(z.strictObject({ meetingId: Id, pages: PageRange.default('') }), everyone, {
    did: 'Printed papers',
  }),
  /** Stops the writing that is under way. */
  cancel: task<void>()(z.strictObject({}), everyone),
}
