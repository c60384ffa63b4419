import { z } from 'zod'
import { Id } from './kernel/ids.ts'
import { everyone, query } from './kernel/op.ts'
import type { Side } from './kernel/text.ts'

/**
 * What can stand in a person's timeline. One more is a line here, and the compiler then names the two tables that must
 * have it: where it is read (`sources` in electron/store/timeline/sources.ts) and how it is said (`entryWords` in
 * renderer/timeline/entry-words.ts).
 */
export const timelineKinds = [
  'referral',
  'case',
  'view',
  'decision',
  'signature',
  'pack',
  'receipt',
  'letter',
  'action',
  'goal',
  'score',
  'review',
  'support',
  'recall',
  'correction',
  'join',
  'person',
] as const
export type TimelineKind = (typeof timelineKinds)[number]

/** Whom a timeline is printed for: each reads no more than their copy of a record would say. */
export const timelineReaders = ['health', 'socialCare', 'person'] as const
export type TimelineReader = (typeof timelineReaders)[number]

/** One thing that happened; what it does not have is empty or null. */
export interface TimelineEntry {
  /** Of the panel whose meeting it is about, as `PanelAuthority`; null: of none. */
  readonly panelAuthority: string | null
  readonly kind: TimelineKind
  /** Of its row; where one row is several entries, with what tells them apart. */
  readonly id: string
  /** UTC instant, or an ISO date where only the day is known. */
  readonly at: string
  /** What of its kind: a code of the kind's own, such as a verdict. */
  readonly what: string
  readonly caseId: string | null
  readonly caseReference: string | null
  readonly meetingId: string | null
  readonly recordId: string | null
  readonly actionId: string | null
  readonly side: Side | null
  /** Who did it, or whose it is. */
  readonly by: string
  readonly words: string
  /** Codes or words beside it, as its kind has them. */
  readonly more: string
  /** Under a decision: who disagreed, verbatim. */
  readonly dissent: readonly { readonly name: string; readonly words: string }[]
}

/** Where a page ends; the next begins after it. */
export interface TimelineKey {
  readonly at: string
  readonly id: string
}

export interface Timeline {
  readonly personId: string
  readonly personName: string
  /** Why nothing may be told to this reader until a named person decides (DESIGN §7.4); null: nothing stands against it. */
  readonly held: string | null
  /** The newest first. */
  readonly entries: readonly TimelineEntry[]
  /** Null: there is nothing earlier. */
  readonly next: TimelineKey | null
}

export const timeline = {
  /** `kind`: that alone. `for`: as somebody else may read it, and no more than whoever asks may. */
  get: query<Timeline>()(
    z.strictObject({
      personId: Id,
      kind: z.enum(timelineKinds).nullable().default(null),
      for: z.enum(timelineReaders).nullable().default(null),
      before: z
        .strictObject({ at: z.string().max(40), id: z.string().max(100) })
        .nullable()
        .default(null),
      limit: z.int().min(1).max(300).default(100),
    }),
    everyone,
  ),
}

/**
 * What stands in copies, or can be marked, may be told to the person in its words. Of the rest they are told that it
 * was: nobody has been asked yet who may read what an agency wrote there.
 */
const inCopies: Readonly<Partial<Record<TimelineKind, (what: string) => boolean>>> = {
  case: (what) => what === 'opened',
  decision: (what) => what !== 'putOff',
  action: (what) => what === 'agreed',
  correction: (what) => what === 'proposed',
  support: () => true,
  // Theirs above all: what they want to reach, how far they said they are, and what they answered.
  goal: () => true,
  score: () => true,
}

export const asPersonReads = (entry: TimelineEntry): TimelineEntry =>
  inCopies[entry.kind]?.(entry.what) ? entry : { ...entry, words: '', more: '' }
