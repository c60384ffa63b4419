import { notAllowed } from '../../../shared/kernel/reply.ts'
import { dateOf } from '../../../shared/kernel/dates.ts'
import { copyCase } from '../cases/copy-case.ts'
import { moveCases } from '../cases/move-cases.ts'
import { selectCaseRow } from '../cases/select-case.ts'
import { toReviewBody } from '../facts/select-review.ts'
import type { CommandHandler } from '../kernel/handler.ts'
import { updateRow } from '../kernel/rows.ts'
import { selectReview, selectReviewRow } from './select-review.ts'

/** Not while a meeting has its case. */
export const cancelReview: CommandHandler<'reviews.cancel'> = async (
  tx,
  { reviewId, version, reason },
  context,
) => {
  const row = await selectReviewRow(tx, reviewId)
  if (row.state !== 'open') throw notAllowed('reviewOver')
  const { state } = await selectCaseRow(tx, row.caseId)
  if (state !== 'in_review' && state !== 'triaged') throw notAllowed('listed')
  await updateRow(tx, 'review', reviewId, version, { state: 'cancelled', cancelledBecause: reason }, context)
  await moveCases(tx, [row.caseId], row.caseWas, context)
  return selectReview(tx, reviewId, context)
}

/** What is to change is decided as a case of its own, with everything in it; what the person says now is in their words. */
export const openChangedCase: CommandHandler<'reviews.openCase'> = async (
  tx,
  { reviewId, version },
  context,
) => {
  const row = await selectReviewRow(tx, reviewId)
  const { result, words, wordsSource, wordsNote, wordsOn, why } = toReviewBody(row)
  if (row.state !== 'concluded' || result !== 'change') throw notAllowed('nothingChanges')
  if (row.newCaseId !== null) throw notAllowed('exists')
  const said =
    words.trim() === '' ? {} : { words, wordsSource, wordsNote, wordsOn: wordsOn ?? dateOf(row.openedAt) }
  const opened = await copyCase(tx, row.caseId, { ...said, ask: why.slice(0, 2000) }, context)
  await updateRow(tx, 'review', reviewId, version, { newCaseId: opened.id }, context)
  return opened
}
