import { goalEndWords, goalEnded, goalScoreWords, goalSentence, raterSaid } from '../../shared/goal-words.ts'
import { counted } from '../../shared/goals.ts'
import type { Goal, GoalRating } from '../../shared/goals.ts'
import { shortDate } from '../../shared/kernel/dates.ts'

export const raterWords = raterSaid
export const endWords = goalEnded
export const scoreWords = goalScoreWords
export const becameWords = goalEndWords

/** How it has gone, in a sentence that needs no picture; empty where nobody has said yet. */
export const courseWords = (goal: Pick<Goal, 'ratings'>): string =>
  goalSentence(counted(goal).map(({ ratedOn, score }) => ({ on: ratedOn, score })))

export const whoRated = ({ by, recordedBy }: Pick<GoalRating, 'by' | 'recordedBy'>): string =>
  `${raterWords[by]}. Recorded by ${recordedBy}.`

export const takenBackWords = ({ by, at, reason }: NonNullable<GoalRating['takenBack']>): string =>
  `Taken back by ${by}, ${shortDate(at.slice(0, 10))}: ${reason}`
