import { z } from 'zod'
import { everyone, query } from './op.ts'
import { Id } from './ids.ts'
import type { Section } from './blocks.ts'

/** One thing that stands between an item and its confirmation. */
export interface ReadBackGap {
  /** What it is about: `verdict`, `reasons`, `conditions`, `words`, `agreements`, `quorum`, `risk`, `plan` … */
  readonly field: string
  readonly text: string
}

/** The record that will be signed, as it stands, in its own words and order. */
export interface ReadBackText {
  readonly itemId: string
  /** What was prepared before the meeting. */
  readonly prepared: readonly Section[]
  /** What the room has decided so far. */
  readonly decided: readonly Section[]
  readonly gaps: readonly ReadBackGap[]
}

export const readBack = {
  text: query<ReadBackText>()(z.strictObject({ itemId: Id }), everyone),
}
