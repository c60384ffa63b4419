import type { Rater } from '../goals.ts'
import { sameName } from '../measure-fields.ts'
import type { Course, MeasureFields } from '../measure-fields.ts'
import type { MeasureScore, ScoredMeasure } from '../measures.ts'
import { courseOf, scoreRange } from './scoring.ts'

export interface CoursePoint {
  /** Of the score. */
  readonly id: string
  readonly on: string
  /** In hundredths. */
  readonly score: number
  /** Against the first of its line; null: it is the first. */
  readonly course: Course | null
}

/** Scores that can be compared: of one edition, by the same sort of rater. The earliest first. */
export interface CourseLine {
  readonly by: Rater
  readonly edition: number
  readonly points: readonly CoursePoint[]
}

/** One score of a measure over time. */
export interface ScoreCourse {
  /** Null: the total. */
  readonly subscale: string | null
  readonly from: number
  readonly to: number
  readonly lines: readonly CourseLine[]
}

type Measure = Pick<ScoredMeasure, 'editions' | 'scores'>

/** The total and each subscale that has a score, as they went; what was taken back is left out. */
export function scoreCourses(measure: Measure): readonly ScoreCourse[] {
  const names = new Set(measure.editions.flatMap(({ fields }) => fields.subscales.map(({ name }) => name)))
  return [null, ...names]
    .map((subscale) => courseFor(measure, subscale))
    .filter(({ lines }) => lines.length > 0)
}

function courseFor({ editions, scores }: Measure, subscale: string | null): ScoreCourse {
  const lines: CourseLine[] = []
  const ranges = editions
    .map(({ fields }) => scoreRange(fields, subscale))
    .filter(({ to, from }) => to > from)
  for (const { id, edition, fields } of editions) {
    const figure = figureOf(fields, subscale)
    const own = scores.filter((score) => score.editionId === id && score.takenBack === null)
    for (const [by, rated] of Map.groupBy(own, (score) => score.by)) {
      const points = pointsOf(rated, subscale, { direction: fields.direction, reliableChange: figure })
      if (points.length > 0) lines.push({ by, edition, points })
    }
  }
  return {
    subscale,
    from: Math.min(...ranges.map(({ from }) => from)),
    to: Math.max(...ranges.map(({ to }) => to)),
    lines,
  }
}

const figureOf = ({ subscales, reliableChange }: MeasureFields, subscale: string | null): number | null =>
  subscale === null
    ? reliableChange
    : (subscales.find(({ name }) => sameName(name, subscale))?.reliableChange ?? null)

function pointsOf(
  scores: readonly MeasureScore[],
  subscale: string | null,
  figure: Parameters<typeof courseOf>[0],
): readonly CoursePoint[] {
  const points = scores.flatMap(({ id, takenOn, total, subscores }) => {
    const score = subscale === null ? total : subscores.find(({ name }) => name === subscale)?.score
    return typeof score === 'number' ? [{ id, on: takenOn, score }] : []
  })
  const [first] = points
  return points.map((point) => ({
    ...point,
    course: first === undefined || point === first ? null : courseOf(figure, first.score, point.score),
  }))
}
