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

export const ratingNote = ({ by, note, recordedBy, takenBack }: GoalRating): string =>
  [
    `${raterWords[by]}. Recorded by ${recordedBy}.`,
    note,
    takenBack &&
      `Taken back by ${takenBack.by}, ${shortDate(takenBack.at.slice(0, 10))}: ${takenBack.reason}`,
  ]
    .filter(Boolean)
    .join(' ')
