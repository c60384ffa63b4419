import type { CaseState } from '../../../shared/cases.ts'
import type { ReviewReason, ReviewState } from '../../../shared/reviews.ts'
import type { ByTrigger, Fixed, Flag, Json, Versioned } from '../kernel/columns.ts'

export interface ReviewTable extends Versioned {
  caseId: Fixed<string>
  state: ReviewState
  because: Fixed<ReviewReason>
  /** What brought it forward, in words; empty where its day came. */
  triggerWords: Fixed<string>
  openedAt: Fixed<string>
  openedBy: Fixed<string>
  /** How far the case had come when it was opened, to which it goes back where the review is called off. */
  caseWas: Fixed<CaseState>
  /** What promised it, and the version that stood. */
  recordId: Fixed<string>
  recordVersion: Fixed<number>
  /** What was due when it was opened: `DueReview`s of shared/rules/reviews.ts. */
  due: Fixed<Json>
  /** As in shared/review-fields.ts. */
  body: Json
  /** Where it was decided. */
  itemId: string | null
  concludedOn: string | null
  /** Sides. */
  tookPart: Json
  newCaseId: string | null
  cancelledBecause: string
  cancelledAt: string | null
  cancelledBy: string | null
  /** The version that its answers are about; null: the one that stood when it was opened. */
  answersVersion: number | null
}

/** When a case is to be looked at next; no row: there is nothing to review. */
export interface ReviewDueTable extends Versioned {
  caseId: Fixed<string>
  due: Json
  dueOn: string | null
  /** The earliest that health takes part in, and that the council does. */
  healthOn: string | null
  councilOn: string | null
  /** The other agency may know that this one pays. */
  healthShown: Flag
  councilShown: Flag
  /** Its case is: no review of it is owed any more. */
  caseClosed: ByTrigger<Flag>
}

declare module '../kernel/schema.ts' {
  interface Tables {
    review: ReviewTable
    reviewDue: ReviewDueTable
  }
}
