import type { GoalEnd, Rater } from '../../../shared/goals.ts'
import type { Fixed, Versioned } from '../kernel/columns.ts'

export interface GoalTable extends Versioned {
  caseId: Fixed<string>
  words: string
  setOn: string
  /** All three are of one end; null: it is being worked towards. */
  endHow: GoalEnd | null
  endOn: string | null
  endWords: string
}

/** What was said on a day is never another: it is taken back, and stays. */
export interface GoalRatingTable {
  id: Fixed<string>
  goalId: Fixed<string>
  ratedOn: Fixed<string>
  score: Fixed<number>
  by: Fixed<Rater>
  note: Fixed<string>
  memberId: Fixed<string>
  takenBackReason: string | null
  takenBackBy: string | null
  takenBackAt: string | null
}

declare module '../kernel/schema.ts' {
  interface Tables {
    goal: GoalTable
    goalRating: GoalRatingTable
  }
}
