import type { Rater } from './goals.ts'
import { longDate } from './kernel/dates.ts'
import type { Course, Direction, MissingRule, Scoring } from './measure-fields.ts'

/** 1250: "12.5" */
export const scoreText = (hundredths: number): string => String(hundredths / 100)

/** Who gave it, beside a score. */
export const giverWords: Readonly<Record<Rater, string>> = {
  person: 'the person',
  person_with_help: 'the person, with help',
  carer: 'somebody close to them',
  worker: 'a worker',
}

/** Against the first time. A figure for reliable change says what chance alone would seldom do. */
export const courseLong: Readonly<Record<Course, string>> = {
  better: 'better, by more than chance',
  worse: 'worse, by more than chance',
  same: 'no change beyond chance',
  unknown: '',
}
/** On a chart, over the figure. */
export const courseShort: Readonly<Record<Course, string>> = {
  better: 'better',
  worse: 'worse',
  same: '',
  unknown: '',
}

export const directionWords: Readonly<Record<Direction, string>> = {
  higher_better: 'A higher score is better',
  lower_better: 'A lower score is better',
}

export const scoringWords: Readonly<Record<Scoring, string>> = {
  sum: 'The sum of the answers',
  mean: 'The mean of the answers',
}

export const missingWords: Readonly<Record<MissingRule, string>> = {
  refuse: 'It is not recorded before all are answered',
  leave: 'The answers are kept, and no score is made',
  mean: 'Up to so many count as the mean of the others',
}

interface Line {
  readonly by: Rater
  readonly points: readonly { readonly on: string; readonly score: number; readonly course: Course | null }[]
}

/** How one line of scores went, in a sentence that needs no picture. */
export function lineWords({ by, points }: Line): string {
  const [first] = points
  const last = points.at(-1)
  if (!first || !last) return ''
  const to = `${scoreText(last.score)} on ${longDate(last.on)}, said by ${giverWords[by]}`
  if (first === last) return `${to}.`
  const way = last.score > first.score ? 'up from' : last.score < first.score ? 'down from' : 'the same as'
  const from = `${way} ${scoreText(first.score)} on ${longDate(first.on)}`
  const course = last.course === null ? '' : courseLong[last.course]
  return `${to}, ${from}${course === '' ? '' : `: ${course}`}.`
}
