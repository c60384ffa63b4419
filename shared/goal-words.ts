import { goalScale } from './goals.ts'
import type { GoalEnd, Rater } from './goals.ts'
import { longDate } from './kernel/dates.ts'

/** Who said how far it is. */
export const raterSaid: Readonly<Record<Rater, string>> = {
  person: 'They said so themselves',
  person_with_help: 'They said so, with help',
  carer: 'Somebody close to them said so',
  worker: 'A worker’s view',
}

export const goalEnded: Readonly<Record<GoalEnd, string>> = {
  reached: 'Reached',
  partly_reached: 'Reached in part',
  no_longer_wanted: 'No longer wanted',
}

/** "6 of 10" */
export const goalScoreWords = (score: number): string => `${score} of ${goalScale.to}`

interface Said {
  readonly on: string
  readonly score: number
}

/** How it has gone, in a sentence that needs no picture; empty where nobody has said yet. The earliest first. */
export function goalSentence(ratings: readonly Said[]): string {
  const [first] = ratings
  const last = ratings.at(-1)
  if (!first || !last) return ''
  const to = `${goalScoreWords(last.score)} on ${longDate(last.on)}`
  if (first === last) return `${to}.`
  if (last.score === first.score) return `${to}, the same as on ${longDate(first.on)}.`
  const way = last.score > first.score ? 'up' : 'down'
  return `${to}, ${way} from ${goalScoreWords(first.score)} on ${longDate(first.on)}.`
}

/** "Reached on 2 November 2026: I am in the choir" */
export const goalEndWords = ({
  how,
  on,
  words,
}: {
  readonly how: GoalEnd
  readonly on: string
  readonly words: string
}): string => `${goalEnded[how]}, ${longDate(on)}${words === '' ? '' : `: “${words}”`}`
