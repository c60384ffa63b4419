import type { ReviewBody } from '../../../shared/review-fields.ts'
import type { ReviewPromise } from '../../../shared/review-promise.ts'

/** By key, the words that each answer is about. */
const textsOf = (promise: ReviewPromise): ReadonlyMap<string, string> =>
  new Map(
    [
      ...promise.outcomes,
      ...promise.conditions,
      ...promise.nets,
      ...promise.triggers,
      ...promise.lines.map(({ key, text }) => ({ key, text })),
    ].map(({ key, text }) => [key, text.trim()]),
  )

/**
 * The answers that hold of a record as it was corrected: those to the same words in the same place. What was promised in
 * other words is asked again. Both promises as they are without anything kept.
 */
export function answersTo(now: ReviewPromise, body: ReviewBody, before: ReviewPromise): ReviewBody {
  const [was, is] = [textsOf(before), textsOf(now)]
  const holds = ({ key }: { readonly key: string }): boolean => is.has(key) && is.get(key) === was.get(key)
  return {
    ...body,
    outcomes: body.outcomes.filter(holds),
    conditions: body.conditions.filter(holds),
    nets: body.nets.filter(holds),
    triggers: body.triggers.filter(holds),
    spent: body.spent.filter(holds),
  }
}
