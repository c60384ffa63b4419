import { api } from '../data/api.ts'
import type { ReviewBody } from '../../shared/review-fields.ts'
import type { ReviewPage } from '../../shared/reviews.ts'
import { useEdited } from '../data/use-edited.ts'
import type { UseEdited } from '../data/use-edited.ts'
import { ask } from '../data/use-op.ts'

export type ReviewChanges = Partial<ReviewBody>
export type ReviewEdit = UseEdited<ReviewPage, ReviewChanges>

/** A review, saved one answer at a time. */
export const useReviewEdit = (review: ReviewPage): ReviewEdit =>
  useEdited<ReviewPage, ReviewChanges>({
    initial: review,
    write: ({ id, version }, changes) => api.call('reviews.save', { reviewId: id, version, changes }),
    read: () => ask('reviews.get', { reviewId: review.id }),
    part: (doc, field) => doc.body[field],
  })
