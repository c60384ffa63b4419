import { sideOf } from '../../../shared/rules/reading.ts'
import { selectReviewsById } from '../facts/select-review.ts'
import type { Hidden } from '../kept/hidden.ts'
import type { ReadDb } from '../kernel/schema.ts'
import { bodyFor, promiseFor } from '../reviews/reading.ts'
import { between } from './passage.ts'
import type { Entry } from './select-entries.ts'

/** Entries of reviews with what this reader has of them: what became of a promise is kept where the promise is. */
export async function withReviews(
  db: ReadDb,
  entries: readonly Entry[],
  { reader }: Pick<Hidden, 'reader'>,
): Promise<readonly Entry[]> {
  const ids = entries.flatMap(({ kind, entityId }) => (kind === 'review' ? [entityId] : []))
  if (ids.length === 0) return entries
  const reviews = await selectReviewsById(db, ids)
  return entries.map((entry) => {
    if (entry.kind !== 'review') return entry
    const review = reviews.get(entry.entityId)
    if (review === undefined) return { ...entry, words: '' }
    const body = bodyFor(review.body, promiseFor(review, { side: sideOf[reader] }))
    const said = [review.row.triggerWords, review.row.cancelledBecause, ...textsIn(body)]
    return { ...entry, words: said.join(between) }
  })
}

/** Keys and codes are no words. */
const textsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, one]) => (key === 'key' || key === 'result' ? [] : textsIn(one)))
      : []
