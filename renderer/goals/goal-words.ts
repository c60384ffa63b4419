import { counted, goalScale } from '../../shared/goals.ts'
import type { Goal, GoalEnd, GoalRating, Rater } from '../../shared/goals.ts'
import { longDate, shortDate } from '../../shared/kernel/dates.ts'

export const raterWords: Readonly<Record<Rater, string>> = {
  person: 'They said so themselves',
  person_with_help: 'They said so, with help',
  carer: 'Somebody close to them said so',
  worker: 'A worker’s view',
}

export const endWords: Readonly<Record<GoalEnd, string>> = {
  reached: 'Reached',
  partly_reached: 'Reached in part',
  no_longer_wanted: 'No longer wanted',
}

/** "6 of 10" */
export const scoreWords = (score: number): string => `${score} of ${goalScale.to}`

/** How it has gone, in a sentence that needs no picture; empty where nobody has said yet. */
export function courseWords(goal: Pick<Goal, 'ratings'>): string {
  const ratings = counted(goal)
  const [first] = ratings
  const last = ratings.at(-1)
  if (!first || !last) return ''
  if (first === last) return `${scoreWords(last.score)} on ${longDate(last.ratedOn)}.`
  const way = last.score > first.score ? 'up' : last.score < first.score ? 'down' : 'the same'
  const from = `${scoreWords(first.score)} on ${longDate(first.ratedOn)}`
  const to = `${scoreWords(last.score)} on ${longDate(last.ratedOn)}`
  return way === 'the same'
    ? `${to}, the same as on ${longDate(first.ratedOn)}.`
    : `${to}, ${way} from ${from}.`
}

/** "Reached on 2 November 2026: I am in the choir" */
export const becameWords = ({ how, on, words }: NonNullable<Goal['end']>): string =>
  `${endWords[how]}, ${longDate(on)}${words === '' ? '' : `: “${words}”`}`

export const ratingNote = ({ by, note, recordedBy, takenBack }: GoalRating): string =>
  [
    `${raterWords[by]}. Recorded by ${recordedBy}.`,
    note,
    takenBack &&
      `Taken back by ${takenBack.by}, ${shortDate(takenBack.at.slice(0, 10))}: ${takenBack.reason}`,
  ]
    .filter(Boolean)
    .join(' ')
