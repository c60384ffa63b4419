import type { ReviewBody } from './review-fields.ts'
import type { Promised, ReviewPromise } from './review-promise.ts'
import type { Side } from './kernel/text.ts'

/** Where on a review's page something is filled in; also the id of that part of it. */
export type ReviewPlace =
  'words' | 'outcomes' | 'conditions' | 'nets' | 'triggers' | 'money' | 'harm' | 'views' | 'result'

export interface ReviewGap {
  readonly what: string
  readonly place: ReviewPlace
}

const blank = (text: string): boolean => text.trim() === ''

interface Answer {
  readonly key: string
  readonly result: string | null
  readonly note: string
}

/** Of what may be read, what has no answer; `asksWhy`: answers that need words. */
function unanswered(
  promised: readonly Promised[],
  answers: readonly Answer[],
  asksWhy: readonly string[],
): number {
  const byKey = new Map(answers.map((answer) => [answer.key, answer]))
  return promised.filter(({ key, isKept }) => {
    if (isKept) return false
    const answer = byKey.get(key)
    return (
      answer === undefined ||
      answer.result === null ||
      (asksWhy.includes(answer.result) && blank(answer.note))
    )
  }).length
}

const some = (count: number, one: string, more: string): string =>
  count === 1 ? one : more.replace('#', String(count))

type Counted = readonly [count: number, place: ReviewPlace, one: string, more: string]

/** What of each list has no answer. */
const answerGaps = (promise: ReviewPromise, body: ReviewBody): readonly Counted[] => [
  [
    unanswered(promise.outcomes, body.outcomes, ['not', 'no_longer_wanted']),
    'outcomes',
    'What became of one outcome',
    'What became of # outcomes',
  ],
  [
    unanswered(promise.conditions, body.conditions, ['partly', 'not_kept']),
    'conditions',
    'Whether one condition was kept',
    'Whether # conditions were kept',
  ],
  [
    unanswered(promise.nets, body.nets, ['did_not_work']),
    'nets',
    'Whether one safety net was used, and how it did',
    'Whether # safety nets were used, and how they did',
  ],
  [
    unanswered(promise.triggers, body.triggers, ['fired']),
    'triggers',
    'Whether one of the things to stop for happened',
    'Whether # of the things to stop for happened',
  ],
]

const gapsIn = (
  possible: readonly (readonly [missing: boolean, what: string, place: ReviewPlace])[],
): ReviewGap[] => possible.flatMap(([missing, what, place]) => (missing ? [{ what, place }] : []))

/**
 * What has to be written before a review can be decided, in the order of its page. What an agency reads alone (`isKept`) is
 * not asked for: the other could not fill it in. `changed`: what the case says otherwise than was signed
 * (review-changed.ts); a review would sign it unseen.
 */
export const reviewGaps = (
  promise: ReviewPromise,
  body: ReviewBody,
  changed: readonly string[],
): readonly ReviewGap[] => [
  ...wordsGaps(body),
  ...answerGaps(promise, body).flatMap(([count, place, one, more]) =>
    count === 0 ? [] : [{ place, what: some(count, one, more) }],
  ),
  ...moneyGaps(promise, body),
  ...gapsIn([
    [body.hadHarm === null, 'Whether anybody came to harm', 'harm'],
    [body.hadHarm === 'some' && blank(body.harm), 'What harm there was', 'harm'],
    [blank(body.healthView), 'How health sees it now', 'views'],
    [blank(body.socialCareView), 'How the council sees it now', 'views'],
    [body.result === null, 'Whether it continues, changes or ends', 'result'],
    [body.result !== null && blank(body.why), 'Why it continues, changes or ends', 'result'],
    [changed.length > 0, changedWords(changed), 'result'],
  ]),
]

const changedWords = (changed: readonly string[]): string =>
  `The plan was changed since it was signed (${changed.join(', ')}): put it back. What is to be different goes into a case of its own`

function wordsGaps({ words, wordsSource, wordsNote }: ReviewBody): ReviewGap[] {
  const isSought = wordsSource !== 'not_sought'
  return blank(words) && (isSought || blank(wordsNote))
    ? [{ place: 'words', what: 'What the person says now, or why they were not asked' }]
    : []
}

/** Of each line what each agency that pays has spent, or why that is not known; and in which days. */
function moneyGaps({ lines }: ReviewPromise, { spent, spentFrom, spentTo }: ReviewBody): ReviewGap[] {
  const paid = lines.filter((line) => !line.isKept && line.healthPence + line.socialCarePence > 0)
  if (paid.length === 0) return []
  const byKey = new Map(spent.map((one) => [one.key, one]))
  const unknown = paid.filter((line) => {
    const one = byKey.get(line.key)
    if (one === undefined) return true
    const lacks = (side: Side): boolean => line[pence[side]] > 0 && one[pence[side]] === null
    return (lacks('health') || lacks('socialCare')) && blank(one.note)
  })
  return [
    ...(spentFrom === null || spentTo === null || spentFrom > spentTo
      ? [{ place: 'money' as const, what: 'From when to when the money was spent' }]
      : []),
    ...(unknown.length === 0
      ? []
      : [
          {
            place: 'money' as const,
            what: some(
              unknown.length,
              'What was spent on one line, or why that is not known',
              'What was spent on # lines, or why that is not known',
            ),
          },
        ]),
  ]
}

const pence = { health: 'healthPence', socialCare: 'socialCarePence' } as const
