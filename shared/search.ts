import { z } from 'zod'
import { caseStates } from './cases.ts'
import { IsoDate } from './kernel/iso-date.ts'
import { Id } from './kernel/ids.ts'
import { everyone, query } from './kernel/op.ts'
import { OptionalLine, Side } from './kernel/text.ts'

export const hitKinds = [
  'person',
  'case',
  'meeting',
  'action',
  'record',
  'letter',
  'minutes',
  'review',
  'goal',
] as const
export type HitKind = (typeof hitKinds)[number]

export interface Hit {
  readonly kind: HitKind
  /** Of a letter, its record’s; of minutes, their meeting’s; of a goal, its case’s. */
  readonly id: string
  readonly title: string
  readonly note: string
  /** Of a case: something of it is there to be reviewed, and no review of it is open. Absent: not so. */
  readonly canReview?: true
}

/** What a page of results shows of one: where in it the words are. */
export interface FoundHit extends Hit {
  /** A passage round the first word that was looked for; empty where the title says it. */
  readonly passage: string
  /** The day it is of; null where it is of none. */
  readonly on: string | null
}

export interface FoundPage {
  readonly hits: readonly FoundHit[]
  /** Where the next page goes on; null: that is all. */
  readonly next: number | null
  /** Nothing has these words as they were typed: these have words that come near. */
  readonly isNear: boolean
}

export const mostTyped = 100

export const search = {
  find: query<readonly Hit[]>()(
    z.strictObject({ text: OptionalLine(mostTyped), limit: z.int().min(1).max(50).default(20) }),
    everyone,
  ),
  /** Everything that has these words, the newest first, narrowed; a page at a time. */
  page: query<FoundPage>()(
    z.strictObject({
      text: OptionalLine(mostTyped),
      kinds: z.array(z.enum(hitKinds)).max(hitKinds.length).default([]),
      personId: Id.nullable().default(null),
      /** Of people and cases that this agency referred. */
      side: Side.nullable().default(null),
      /** Of cases and minutes of this panel, and of its meetings. */
      panelId: Id.nullable().default(null),
      state: z.enum(caseStates).nullable().default(null),
      from: IsoDate.nullable().default(null),
      until: IsoDate.nullable().default(null),
      /** `next` of the page before. */
      after: z.int().min(0).nullable().default(null),
    }),
    everyone,
  ),
}
