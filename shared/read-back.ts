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

/** What was prepared before the meeting, in the words and the order of the record that will be signed. */
export interface ReadBackText {
  readonly itemId: string
  readonly prepared: readonly Section[]
  readonly gaps: readonly ReadBackGap[]
}

export const readBack = {
  text: query<ReadBackText>()(z.strictObject({ itemId: Id }), everyone),
}
