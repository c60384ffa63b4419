import type { FeatureHandlers } from '../kernel/handler.ts'
import { cancelReview, openChangedCase } from './end-review.ts'
import { listReviews, reviewsOfCase } from './list-reviews.ts'
import { openReview } from './open-review.ts'
import { readLedger } from './read-ledger.ts'
import { saveReview } from './save-review.ts'
import { selectReview } from './select-review.ts'

export const reviewHandlers: FeatureHandlers<'reviews'> = {
  list: (db, input, context) => listReviews(db, input, context),
  ofCase: (db, { caseId }, context) => reviewsOfCase(db, caseId, context),
  get: (db, { reviewId }, context) => selectReview(db, reviewId, context),
  readLedger: async (db, { reviewId, side, text }, context) => {
    const { promise } = await selectReview(db, reviewId, context)
    return readLedger(
      text,
      promise.lines.filter((line) => (side === 'health' ? line.healthPence : line.socialCarePence) > 0),
    )
  },
  open: openReview,
  save: saveReview,
  cancel: cancelReview,
  openCase: openChangedCase,
}
