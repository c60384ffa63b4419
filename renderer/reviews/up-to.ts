import type { Goals } from '../../shared/goals.ts'
import type { PersonScores } from '../../shared/measures.ts'

/** Goals as they stood on that day; null: as they stand. */
export const goalsUpTo = (goals: Goals, day: string | null): Goals =>
  day === null
    ? goals
    : goals
        .filter(({ setOn }) => setOn <= day)
        .map((goal) => ({
          ...goal,
          end: goal.end !== null && goal.end.on <= day ? goal.end : null,
          ratings: goal.ratings.filter(({ ratedOn }) => ratedOn <= day),
        }))

/** Scores that were taken by that day; null: all. */
export const scoresUpTo = (scored: PersonScores, day: string | null): PersonScores =>
  day === null
    ? scored
    : scored
        .map((measure) => ({ ...measure, scores: measure.scores.filter(({ takenOn }) => takenOn <= day) }))
        .filter(({ scores }) => scores.length > 0)
