import type { RecordKind, RecordReview, Reviewed, ReviewedLine } from '../../../shared/record-review.ts'
import { plannedIn } from '../../../shared/review-money.ts'
import type { Promised, ReviewPromise } from '../../../shared/review-promise.ts'
import type { ReviewBody } from '../../../shared/review-fields.ts'
import { isJoint, meets } from '../../../shared/rules/reviews.ts'
import { dateOf } from '../../../shared/kernel/dates.ts'
import { sides } from '../../../shared/kernel/text.ts'
import type { CaseFacts } from '../facts/case-facts.ts'
import type { ReviewOfItem } from '../facts/select-review.ts'

interface Answer<Result> {
  readonly key: string
  readonly result: Result
  readonly note: string
}

/** What became of each promise; of one that this reading keeps, nothing is told. */
function reviewed<Result>(
  promised: readonly Promised[],
  answers: readonly Answer<Result | null>[],
): readonly Reviewed<Result | null>[] {
  const byKey = new Map(answers.map((answer) => [answer.key, answer]))
  return promised.map(({ key, text, isKept }) => {
    const answer = isKept ? undefined : byKey.get(key)
    return { at: key, promised: text, result: answer?.result ?? null, note: answer?.note ?? '' }
  })
}

function moneyOf({ lines }: ReviewPromise, body: ReviewBody): RecordReview['money'] {
  const byKey = new Map(body.spent.map((one) => [one.key, one]))
  return {
    from: body.spentFrom,
    to: body.spentTo,
    lines: lines
      .filter((line) => !line.isKept)
      .map((line): ReviewedLine => {
        const planned = plannedIn(line, body.spentFrom, body.spentTo)
        const spent = byKey.get(line.key)
        return {
          at: line.key,
          description: line.text,
          plannedHealthPence: planned?.healthPence ?? 0,
          plannedSocialCarePence: planned?.socialCarePence ?? 0,
          healthPence: spent?.healthPence ?? null,
          socialCarePence: spent?.socialCarePence ?? null,
          note: spent?.note ?? '',
        }
      }),
  }
}

export const foundOf = (promise: ReviewPromise, body: ReviewBody) => ({
  outcomes: reviewed(promise.outcomes, body.outcomes),
  conditions: reviewed(promise.conditions, body.conditions),
  safetyNets: reviewed(promise.nets, body.nets),
  triggers: reviewed(promise.triggers, body.triggers),
  money: moneyOf(promise, body),
})

/** Of an item that decides about a review; nothing of any other, so that its record is what it was. */
export function recordReview({ review, meeting, quorum }: CaseFacts): RecordKind {
  if (review === null) return {}
  const { body, promise, row, due, decisionSha256 } = review
  const met = meets(
    due,
    meeting.heldOn,
    sides.filter((side) => quorum[side] > 0),
  )
  return {
    kind: 'review',
    review: {
      audience: 'both',
      of: {
        recordId: promise.recordId,
        recordVersion: promise.recordVersion,
        decisionSha256,
        heldOn: promise.heldOn,
      },
      openedOn: dateOf(row.openedAt),
      because: row.because,
      trigger: row.triggerWords,
      ...foundOf(promise, body),
      harm: { had: body.hadHarm, text: body.harm },
      said: saidNow(review),
      healthView: body.healthView,
      socialCareView: body.socialCareView,
      result: body.result,
      why: body.why,
      duties: met.map(({ basis, lastOn, met: isMet, inTime }) => ({
        basis,
        dueOn: lastOn,
        met: isMet,
        inTime,
      })),
      joint: isJoint(met),
    },
  }
}

const saidNow = ({ body }: ReviewOfItem): RecordReview['said'] => ({
  text: body.words,
  source: body.wordsSource,
  note: body.wordsNote,
  saidOn: body.wordsOn,
})
