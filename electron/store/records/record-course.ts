import { counted } from '../../../shared/goals.ts'
import type { Goal } from '../../../shared/goals.ts'
import { sameName } from '../../../shared/measure-fields.ts'
import type { ScoredMeasure } from '../../../shared/measures.ts'
import type { RecordGoal, RecordScores, WithCourse } from '../../../shared/record-course.ts'
import { scoreCourses } from '../../../shared/rules/score-courses.ts'
import type { CaseFacts } from '../facts/case-facts.ts'

/** Goals and scores, by id. */
type Ids = Readonly<Record<'goals' | 'scores', Pick<ReadonlySet<string>, 'has'>>>
const none: Ids = { goals: new Set(), scores: new Set() }

/**
 * What was rated and scored of this case by the day of the meeting; nothing where nothing was, so that its record is what
 * it was. `without`: scores that are left out, so that what is compared is right for who reads it, and goals of which the
 * words alone have their place.
 */
export function recordCourse(
  { course, meeting: { heldOn } }: Pick<CaseFacts, 'course' | 'meeting'>,
  without: Ids = none,
): WithCourse {
  const goals = goalsBy(course.goals, heldOn)
    .map((goal) => (without.goals.has(goal.id) ? { ...goal, end: null, ratings: [] } : goal))
    .map(recordGoal)
  const scores = course.measures
    .map((measure) => ({ ...measure, scores: measure.scores.filter(({ id }) => !without.scores.has(id)) }))
    .flatMap((measure) => recordScores(measure, heldOn))
  return goals.length + scores.length === 0 ? {} : { course: { audience: 'both', goals, scores } }
}

/** Those of a day, with what had been said of them by then. */
export const goalsBy = (goals: readonly Goal[], heldOn: string): readonly Goal[] =>
  goals
    .filter(({ setOn }) => setOn <= heldOn)
    .map((goal) => ({
      ...goal,
      end: goal.end !== null && goal.end.on <= heldOn ? goal.end : null,
      ratings: counted(goal).filter(({ ratedOn }) => ratedOn <= heldOn),
    }))

const recordGoal = ({ words, setOn, end, ratings }: Goal): RecordGoal => ({
  words,
  setOn,
  end,
  ratings: ratings.map(({ ratedOn, score, by, note }) => ({ on: ratedOn, score, by, note })),
})

function recordScores(measure: ScoredMeasure, heldOn: string): RecordScores[] {
  const scores = measure.scores.filter(({ takenOn }) => takenOn <= heldOn)
  return scoreCourses({ ...measure, scores }).flatMap(({ subscale, from, to, lines }) =>
    lines.flatMap(({ by, edition, points }) => {
      const fields = measure.editions.find((one) => one.edition === edition)?.fields
      if (!fields) return []
      const own = fields.subscales.find(({ name }) => subscale !== null && sameName(name, subscale))
      return {
        measure: fields.name,
        edition,
        subscale,
        by,
        from,
        to,
        direction: fields.direction,
        reliableChange: subscale === null ? fields.reliableChange : (own?.reliableChange ?? null),
        reliableChangeSource: fields.reliableChangeSource,
        points: points.map(({ on, score, course }) => ({ on, score, course })),
      }
    }),
  )
}
