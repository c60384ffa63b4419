import type { Goal } from '../../../shared/goals.ts'
import type { ScoredMeasure } from '../../../shared/measures.ts'
import type { ReadDb } from '../kernel/schema.ts'
import { goalsOfCases } from './select-goals.ts'
import { scoresOfCases } from './select-scores.ts'

/** How it goes with somebody, as far as it was written down with one case. */
export interface CourseOfCase {
  readonly goals: readonly Goal[]
  readonly measures: readonly ScoredMeasure[]
}

/** In a fixed number of queries, however many the cases are. */
export async function selectCourses(
  db: ReadDb,
  caseIds: readonly string[],
): Promise<(caseId: string) => CourseOfCase> {
  const goals = await goalsOfCases(db, caseIds)
  const measures = await scoresOfCases(db, caseIds)
  return (caseId) => ({
    goals: goals.filter((goal) => goal.caseId === caseId),
    measures: measures
      .map((measure) => ({ ...measure, scores: measure.scores.filter((score) => score.caseId === caseId) }))
      .filter(({ scores }) => scores.length > 0),
  })
}
