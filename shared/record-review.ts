import type { WithCourse } from './record-course.ts'
import type { ReviewBody, ReviewResult } from './review-fields.ts'
import type { ReviewBasis } from './review-due.ts'
import type { WordsSource } from './cases.ts'

type ResultOf<List extends 'outcomes' | 'conditions' | 'nets' | 'triggers'> =
  ReviewBody[List][number]['result']

/** A promise as it was signed, with what became of it; its place in the record that promised it. */
export interface Reviewed<Result> {
  readonly at: string
  readonly promised: string
  readonly result: Result
  readonly note: string
}

/** Pence that were planned for these days, and spent in them; null: not known. */
export interface ReviewedLine {
  readonly at: string
  readonly description: string
  readonly plannedHealthPence: number
  readonly plannedSocialCarePence: number
  readonly healthPence: number | null
  readonly socialCarePence: number | null
  readonly note: string
}

/** What one review is a review of, by the law (rules/reviews.ts). */
export interface ReviewedDuty {
  readonly basis: ReviewBasis
  /** The last day. */
  readonly dueOn: string
  readonly met: boolean
  readonly inTime: boolean
}

/** What a review found, in its own record; a record of a first decision has none. */
export interface RecordReview {
  readonly audience: 'both'
  /** The record that promised it, as both had signed it. */
  readonly of: {
    readonly recordId: string
    readonly recordVersion: number
    readonly decisionSha256: string
    readonly heldOn: string
  }
  readonly openedOn: string
  readonly because: 'due' | 'trigger' | 'asked'
  /** What brought it forward, in words. */
  readonly trigger: string
  readonly outcomes: readonly Reviewed<ResultOf<'outcomes'>>[]
  readonly conditions: readonly Reviewed<ResultOf<'conditions'>>[]
  readonly safetyNets: readonly Reviewed<ResultOf<'nets'>>[]
  readonly triggers: readonly Reviewed<ResultOf<'triggers'>>[]
  readonly money: {
    readonly from: string | null
    readonly to: string | null
    readonly lines: readonly ReviewedLine[]
  }
  readonly harm: { readonly had: 'none' | 'some' | null; readonly text: string }
  readonly said: {
    readonly text: string
    readonly source: WordsSource
    readonly note: string
    readonly saidOn: string | null
  }
  readonly healthView: string
  readonly socialCareView: string
  readonly result: ReviewResult | null
  readonly why: string
  readonly duties: readonly ReviewedDuty[]
  /** One review served both agencies. */
  readonly joint: boolean
}

/** `kind`: absent from the record of a first decision. */
export interface RecordKind extends WithCourse {
  readonly kind?: 'review'
  readonly review?: RecordReview
}
