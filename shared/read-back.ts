import { z } from 'zod'
import { everyone, query } from './kernel/op.ts'
import { Id } from './kernel/ids.ts'
import type { Block, Section } from './blocks.ts'

/** One thing that stands between an item and its confirmation. */
export interface ReadBackGap {
  /** What it is about: `verdict`, `reasons`, `conditions`, `words`, `agreements`, `quorum`, `risk`, `plan` … */
  readonly field: string
  readonly text: string
}

/** A part of what was prepared that no longer reads as the papers had it. */
export interface ChangedPart {
  /** Of its section. */
  readonly slug: string
  /** Of its section as well: one that is gone has no other. */
  readonly heading: string
  /** As `sectionParts` names it. */
  readonly part: string
  /** What the papers said there; empty: nothing. */
  readonly before: readonly Block[]
  /** Nothing of it is in the record any more. */
  readonly isGone: boolean
}

/** The papers that went out last, and what they said otherwise. */
export interface SincePapers {
  readonly issuedAt: string
  /** False: this case was not among them. */
  readonly hadIt: boolean
  readonly changed: readonly ChangedPart[]
}

/** The record that will be signed, as it stands, in its own words and order. */
export interface ReadBackText {
  readonly itemId: string
  /** What was prepared before the meeting. */
  readonly prepared: readonly Section[]
  /** What the room has decided so far. */
  readonly decided: readonly Section[]
  readonly gaps: readonly ReadBackGap[]
  /** Null: no papers are out. */
  readonly papers: SincePapers | null
}

export const readBack = {
  text: query<ReadBackText>()(z.strictObject({ itemId: Id }), everyone),
}
