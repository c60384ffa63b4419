import { longDate, shortDate } from '../../../shared/kernel/dates.ts'
import type { DueReview, MetReview, ReviewBasis } from '../../../shared/review-due.ts'
import { resultWords } from '../../../shared/review-words.ts'
import type { ReviewSummary } from '../../../shared/reviews.ts'
import { dueWords } from '../../words/time-words.ts'

const bases: Readonly<Record<ReviewBasis, string>> = {
  health: 'health’s',
  council: 'the council’s',
  section_117: 'section 117 after-care',
  decided: 'the day the decision set',
}

/** "health’s 3 Feb 2027, the council’s 1 May 2027": of each that is due, the earliest first. */
export const dueInShort = (due: readonly DueReview[]): string =>
  due.map(({ basis, dueOn }) => `${bases[basis]} ${shortDate(dueOn)}`).join(', ')

/** The earliest of them, said so that lateness needs no colour. */
export const firstDue = (dueOn: string, today: string): string => dueWords(dueOn, today)

const owed: Readonly<Record<ReviewBasis, string>> = {
  health: 'Health’s own review of its money',
  council: 'The council’s own review of its money',
  section_117: 'The yearly review of section 117 after-care, which both owe',
  decided: 'The review that the decision itself asked for',
}

/** A full line for each: what is owed, and until when. */
export function owedLine({ basis, lastOn, dueOn }: DueReview): string {
  const until =
    dueOn === lastOn
      ? longDate(dueOn)
      : `${longDate(dueOn)}, the last working day before ${shortDate(lastOn)}`
  return `${owed[basis]}, by ${until}`
}

/** What one joint review serves: said before it is held. */
export const jointWords = (meets: readonly MetReview[], joint: boolean): string => {
  if (meets.length === 0) return 'No date asks for it: it is held because somebody asked.'
  return joint
    ? 'Held together, this one review is each agency’s own: the law asks neither for one apart.'
    : 'It counts for whoever owes it and takes part.'
}

/** How far a review has come, in one line. */
export function standingWords({ state, result, concludedOn, openedAt }: ReviewSummary): string {
  const opened = `opened ${shortDate(openedAt.slice(0, 10))}`
  if (state === 'cancelled') return `Called off, ${opened}`
  if (state === 'open') return `Open, ${opened}`
  const on = concludedOn === null ? '' : `, ${shortDate(concludedOn)}`
  return `${result === null ? 'Decided' : resultWords[result]}${on}`
}
