import { isApproving } from '../../../shared/approvals.ts'
import { dateOf, longDate, shortDate } from '../../../shared/kernel/dates.ts'
import type { DueReview, MetReview, ReviewBasis } from '../../../shared/review-due.ts'
import { resultWords } from '../../../shared/review-words.ts'
import type { ReviewPage, ReviewSummary } from '../../../shared/reviews.ts'
import { stopped } from '../../../shared/letters/sentences.ts'
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

type Held = Pick<ReviewPage, 'because' | 'trigger' | 'openedAt' | 'openedBy'> & {
  readonly promise: Pick<ReviewPage['promise'], 'reviewOn'>
}

/** Why a review is held, and who opened it when. */
export function whyHeld({ because, trigger, openedAt, openedBy, promise }: Held): string {
  const opened = `Opened by ${openedBy} on ${shortDate(dateOf(openedAt))}.`
  const set = promise.reviewOn === null ? '' : ` The decision set ${longDate(promise.reviewOn)}.`
  if (because === 'due') return `Its day has come.${set} ${opened}`
  if (because === 'trigger') return `Something happened that brings it forward: ${stopped(trigger)} ${opened}`
  return trigger === ''
    ? `Somebody asks for it before its day.${set} ${opened}`
    : `Somebody asks for it: ${stopped(trigger)} ${opened}`
}

/** What a correction means for whoever goes on with the review. */
export const correctedWords = (version: number): string =>
  `The record was corrected since this was opened: what was promised is read from version ${version}, and what was written about words that are other there is asked again.`

/** How far a review has come, in one line; of one that is decided, what was agreed or refused. */
export function standingWords({
  state,
  result,
  verdict,
  concludedOn,
  openedAt,
}: Pick<ReviewSummary, 'state' | 'result' | 'verdict' | 'concludedOn' | 'openedAt'>): string {
  const opened = `opened ${shortDate(dateOf(openedAt))}`
  if (state === 'cancelled')
    return verdict === 'withdrawn' ? `Taken back by a decision, ${opened}` : `Called off, ${opened}`
  if (state === 'open') return `Open, ${opened}`
  const on = concludedOn === null ? '' : `, ${shortDate(concludedOn)}`
  const isRefused = verdict !== null && !isApproving(verdict)
  return `${result === null ? 'Decided' : resultWords[result]}${isRefused ? ': not agreed' : ''}${on}`
}
