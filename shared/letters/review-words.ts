import { isApproving } from '../approvals.ts'
import { longDate } from '../kernel/dates.ts'
import type { ReviewResult } from '../review-fields.ts'
import type { Verdict } from '../room.ts'
import { verdictLines, verdictSentence } from './section-words.ts'

/** What a review proposed, and the day of the decision that it looked at. */
export interface LetterReview {
  readonly result: ReviewResult
  readonly of: string
}

const agreed: Readonly<Record<ReviewResult, string>> = {
  continue: 'What was agreed goes on as it is.',
  change:
    'Something is to change. What is to be different will be decided with you. Until then, what was agreed goes on.',
  end: 'What was agreed comes to an end. The reasons are in this letter. You can ask for it to be looked at again.',
}
const notAgreed: Readonly<Record<ReviewResult, string>> = {
  continue:
    'It was not agreed that this goes on as it is. What comes next will be decided with you, and nothing stops before that.',
  change: 'It was not agreed to change it. What was agreed before goes on.',
  end: 'It was not agreed to end it. What was agreed before goes on.',
}

const agreedEasily: Readonly<Record<ReviewResult, readonly string[]>> = {
  continue: ['Your support goes on.', 'Nothing changes.'],
  change: [
    'Something will change.',
    'We will decide with you what will change.',
    'Until then your support goes on.',
  ],
  end: ['This support will end.', 'This letter says why.', 'You can ask us to look at it again.'],
}
const notAgreedEasily: Readonly<Record<ReviewResult, readonly string[]>> = {
  continue: [
    'We have not agreed that it goes on like this.',
    'We will talk with you first.',
    'Nothing stops before that.',
  ],
  change: ['It will not change.', 'Your support goes on.'],
  end: ['It will not end.', 'Your support goes on.'],
}

const settles = (verdict: Verdict): boolean => isApproving(verdict) || verdict === 'not_approved'

/** What was decided: of a review what becomes of the support, and not only yes or no. */
export function decidedSentence(verdict: Verdict, review: LetterReview | null): string {
  if (review === null || !settles(verdict)) return verdictSentence(verdict)
  const conditions =
    verdict === 'approved_with_conditions' ? ' There are conditions. They are in this letter.' : ''
  return (isApproving(verdict) ? agreed : notAgreed)[review.result] + conditions
}

export function decidedLines(verdict: Verdict, review: LetterReview | null): readonly string[] {
  if (review === null || !settles(verdict)) return verdictLines(verdict)
  const conditions =
    verdict === 'approved_with_conditions' ? ['There are some rules.', 'The rules are in this letter.'] : []
  return [...(isApproving(verdict) ? agreedEasily : notAgreedEasily)[review.result], ...conditions]
}

export const lookedAgain = ({ of }: LetterReview): string =>
  `We looked again at what was decided on ${longDate(of)}.`
export const lookedAgainEasily = ({ of }: LetterReview): readonly string[] => [
  'We looked at your support again.',
  `It was agreed on ${longDate(of)}.`,
]
