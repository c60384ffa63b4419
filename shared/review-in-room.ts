import type { WordsSource } from './cases.ts'
import type { outcomeResults, ReviewResult } from './review-fields.ts'

/** What a review decides about, as a room or the two at the front line read it: what both agencies may read of it. */
export interface ReviewInRoom {
  readonly id: string
  /** The day of the decision that it looks at again. */
  readonly of: string
  /** What the person says now; empty where nobody has asked yet. */
  readonly words: string
  readonly wordsSource: WordsSource
  readonly wordsNote: string
  readonly wordsOn: string | null
  /** What the decision was for, and what became of each; null: not said yet. */
  readonly outcomes: readonly ReviewedOutcome[]
  /** What is proposed; null: nothing yet. */
  readonly result: ReviewResult | null
  readonly why: string
}

export interface ReviewedOutcome {
  /** Where it stands in the record. */
  readonly key: string
  readonly text: string
  readonly result: (typeof outcomeResults)[number] | null
  /** In the person’s words. */
  readonly note: string
}
