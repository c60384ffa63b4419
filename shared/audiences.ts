import { z } from 'zod'
import { Id } from './kernel/ids.ts'
import { command, everyone, ofOneCase, query, workers } from './kernel/op.ts'
import type { Role } from './kernel/op.ts'
import { OptionalLine, Said, Side, Version } from './kernel/text.ts'
import { audiences as allAudiences } from './records.ts'
import type { Audience } from './records.ts'

export const AudienceOf = z.enum(allAudiences)

/** What a named person decided about words from or about somebody else, or about words that are not for the person. */
export interface MarkDecision {
  /** The agencies that may have it; of what is not for the person, always none: it decides only that a letter may go without. */
  readonly shareWith: readonly Side[]
  readonly reason: string
  readonly by: string
  readonly at: string
}

/** Who may read a block of a case, or words in it. */
export interface AudienceMark {
  readonly id: string
  readonly caseId: string
  /** A key of `audience-blocks.ts`. */
  readonly block: string
  /** The exact words meant, wherever they stand in the block; null: the whole of it. Null as well where `elsewhere`. */
  readonly passage: string | null
  readonly audience: Audience
  readonly reason: string
  /** Asked for: that nothing shows that something is kept back. */
  readonly silent: boolean
  /** Who of another role agreed; until then the marker stands. */
  readonly silentAgreed: { readonly by: string; readonly at: string } | null
  readonly decision: MarkDecision | null
  readonly madeBy: string
  readonly madeByRole: Role
  /** Whose members read what is from somebody else until it is decided. */
  readonly madeBySide: Side | null
  readonly at: string
  /** The words are no longer in the block: the whole of it is read as marked until somebody has looked. */
  readonly strayed: boolean
  readonly version: number
}

/** A block of a case as this reader has it: what it is marked, and what they may do with it. */
export interface MarkedBlock {
  readonly key: string
  /** Empty where they may not read it; with marker sentences in it where parts are kept from them. */
  readonly text: string
  readonly usual: Audience
  /** Of the whole: its mark's, or else the usual. */
  readonly audience: Audience
  /** Choices for the whole of it, and for words in it; none where they may not mark it. */
  readonly mayMark: readonly Audience[]
  readonly mayMarkPassage: readonly Audience[]
  /** Some of it, or all, is kept from whoever asks: they may not change it. */
  readonly kept: boolean
  readonly marks: readonly AudienceMark[]
}

export interface CaseAudiences {
  readonly caseId: string
  readonly blocks: readonly MarkedBlock[]
  /** Marks that wait for somebody: a second person for silence, a named person's decision, words that strayed. */
  readonly waiting: readonly {
    readonly markId: string
    readonly what: 'silent' | 'third_party' | 'not_for_the_person' | 'strayed'
    /** Whether whoever asks may see to it. */
    readonly mine: boolean
  }[]
  /** Decisions that wait for somebody of the other agency: that there are some, not what they are of. */
  readonly waitingElsewhere: number
}

/** Whose eyes a page is looked at with; `gp`: the person's doctor, who is of neither agency. */
export const readers = ['health', 'socialCare', 'person', 'gp'] as const
export type ReaderName = (typeof readers)[number]

export interface AsRead {
  readonly as: ReaderName
  /** By key, every block that says something: as they would have it. `pence` and texts of lines stand in `lines`. */
  readonly blocks: readonly {
    readonly key: string
    readonly text: string
    /** Something in it is kept from them; false for what is kept silently. */
    readonly kept: boolean
  }[]
  readonly lines: readonly {
    readonly id: string
    readonly description: string
    /** Null where it is kept from them. */
    readonly annualPence: number | null
    readonly healthPence: number | null
    readonly socialCarePence: number | null
    readonly contributionPence: number | null
  }[]
}

const Key = z
  .string()
  .max(200)
  .regex(/^[A-Za-z0-9./-]+$/)

export const audiences = {
  of: query<CaseAudiences>()(z.strictObject({ caseId: Id }), everyone, ofOneCase),
  /**
   * Marks a block, or words in it. A whole block has one mark: another takes its place. `markId` and `version` change
   * one that is there, and its second person and decision are asked anew.
   */
  mark: command<CaseAudiences>()(
    z.strictObject({
      caseId: Id,
      block: Key,
      passage: Said(4000).nullable().default(null),
      audience: AudienceOf,
      /** May be empty only for `both`. */
      reason: OptionalLine(300).default(''),
      silent: z.boolean().default(false),
      markId: Id.nullable().default(null),
      version: Version.nullable().default(null),
    }),
    workers,
    { about: 'caseId', did: 'Said who may read part of a case', changes: { marks: 'caseId' } },
  ),
  unmark: command<CaseAudiences>()(z.strictObject({ markId: Id, version: Version }), workers, {
    about: 'markId',
    did: 'Took back who may read part of a case',
    changes: { marks: ({ caseId }) => caseId },
  }),
  /** By a second person, of another role than whoever marked it, who may read it. */
  agreeSilent: command<CaseAudiences>()(z.strictObject({ markId: Id, version: Version }), workers, {
    about: 'markId',
    did: 'Agreed that nothing shows where part of a case is kept back',
  }),
  /** A named person: the coordinator, the chair or a signatory. */
  decide: command<CaseAudiences>()(
    z.strictObject({
      markId: Id,
      version: Version,
      shareWith: z.array(Side).max(2).default([]),
      reason: Said(1000),
    }),
    ['coordinator', 'chair', 'signatory'],
    {
      about: 'markId',
      did: 'Decided about words from somebody else, or not for the person',
      changes: { marks: ({ caseId }) => caseId },
    },
  ),
  /** The texts of a case as somebody else would have them; of what whoever asks may not read, no more than they have. */
  asRead: query<AsRead>()(z.strictObject({ caseId: Id, as: z.enum(readers) }), everyone, ofOneCase),
}
