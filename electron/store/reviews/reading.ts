import type { DueReview } from '../../../shared/review-due.ts'
import { answerLists } from '../../../shared/review-fields.ts'
import type { AnswerList, ReviewBody } from '../../../shared/review-fields.ts'
import type { Promised, ReviewPromise } from '../../../shared/review-promise.ts'
import type { Side } from '../../../shared/kernel/text.ts'
import type { Who } from '../../../shared/session.ts'
import type { ReviewOfItem } from '../facts/select-review.ts'
import type { Row } from '../kernel/schema.ts'

type Reads = Pick<Who, 'side'>

/** The promise as whoever asks reads it: their agency’s copy of the record, or what both may read. */
export const promiseFor = (
  { promise, own }: Pick<ReviewOfItem, 'promise' | 'own'>,
  { side }: Reads,
): ReviewPromise => (side === null ? promise : own[side])

const listed = (promise: ReviewPromise): Readonly<Record<AnswerList | 'spent', readonly Promised[]>> => ({
  outcomes: promise.outcomes,
  conditions: promise.conditions,
  nets: promise.nets,
  triggers: promise.triggers,
  spent: promise.lines,
})

/** What of it this reader may answer, and read the answers to. */
export function openKeys(
  promise: ReviewPromise,
): Readonly<Record<AnswerList | 'spent', ReadonlySet<string>>> {
  const of = (list: readonly Promised[]): ReadonlySet<string> =>
    new Set(list.filter(({ isKept }) => !isKept).map(({ key }) => key))
  const lists = listed(promise)
  return {
    outcomes: of(lists.outcomes),
    conditions: of(lists.conditions),
    nets: of(lists.nets),
    triggers: of(lists.triggers),
    spent: of(lists.spent),
  }
}

export const listsOfBody = [...answerLists, 'spent'] as const

/** Without the answers to what this reader may not read. */
export function bodyFor(body: ReviewBody, promise: ReviewPromise): ReviewBody {
  const open = openKeys(promise)
  const lists = listsOfBody.map(
    (list) => [list, body[list].filter(({ key }) => open[list].has(key))] as const,
  )
  return { ...body, ...Object.fromEntries(lists) }
}

const shown = { health: 'healthShown', socialCare: 'councilShown' } as const
const sideOfBasis: Partial<Readonly<Record<DueReview['basis'], Side>>> = {
  health: 'health',
  council: 'socialCare',
}

/** What the other agency owes shows only where this one may know that it pays. */
export const dueFor = (
  due: readonly DueReview[],
  row: Pick<Row<'reviewDue'>, 'healthShown' | 'councilShown'>,
  { side }: Reads,
): readonly DueReview[] =>
  due.filter(({ basis }) => {
    const of = sideOfBasis[basis]
    return of === undefined || of === side || row[shown[of]] === 1
  })
