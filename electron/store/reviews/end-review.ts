import { isApproving } from '../../../shared/approvals.ts'
import { notAllowed } from '../../../shared/kernel/reply.ts'
import { dateOf } from '../../../shared/kernel/dates.ts'
import type { DecisionRecord } from '../../../shared/records.ts'
import { canonicalJson } from '../../proof/jcs.ts'
import { copyCase } from '../cases/copy-case.ts'
import type { CopyOf } from '../cases/copy-case.ts'
import { moveCases } from '../cases/move-cases.ts'
import { selectCaseRow } from '../cases/select-case.ts'
import { leftOpenIn } from '../facts/open-review.ts'
import { promisesOf, toReviewBody } from '../facts/select-review.ts'
import { selectReviewed } from '../facts/reviewed-records.ts'
import type { CommandHandler } from '../kernel/handler.ts'
import { updateRow } from '../kernel/rows.ts'
import type { Row, WriteDb } from '../kernel/schema.ts'
import { caseAfter } from './case-after.ts'
import { selectReview, selectReviewRow, verdictOf } from './select-review.ts'

/**
 * Not while a meeting has its case, or its decision waits for signatures. A case that a decision has left with its review
 * open stays where that decision has brought it.
 */
export const cancelReview: CommandHandler<'reviews.cancel'> = async (
  tx,
  { reviewId, version, reason },
  context,
) => {
  const row = await selectReviewRow(tx, reviewId)
  if (row.state !== 'open') throw notAllowed('reviewOver')
  const { state } = await selectCaseRow(tx, row.caseId)
  const isLeft = leftOpenIn.includes(state)
  if (state !== 'in_review' && state !== 'triaged' && !isLeft)
    throw notAllowed(state === 'decided' ? 'unsigned' : 'listed')
  const called = { cancelledBecause: reason, cancelledAt: context.at, cancelledBy: context.who.memberId }
  await updateRow(tx, 'review', reviewId, version, { state: 'cancelled', ...called }, context)
  if (!isLeft) await moveCases(tx, [row.caseId], await caseAfter(tx, row), context)
  return selectReview(tx, reviewId, context)
}

/**
 * What is to change is decided as a case of its own, with everything in it, once it is agreed that something changes: its
 * plan as both have signed it, and what the person says now in their words.
 */
export const openChangedCase: CommandHandler<'reviews.openCase'> = async (
  tx,
  { reviewId, version },
  context,
) => {
  const row = await selectReviewRow(tx, reviewId)
  const { result, words, wordsSource, wordsNote, wordsOn, why } = toReviewBody(row)
  if (row.state !== 'concluded' || result !== 'change') throw notAllowed('nothingChanges')
  const verdict = row.itemId === null ? null : await verdictOf(tx, row.itemId)
  if (verdict === null || !isApproving(verdict)) throw notAllowed('changeRefused')
  if (row.newCaseId !== null) throw notAllowed('exists')
  const said =
    words.trim() === '' ? {} : { words, wordsSource, wordsNote, wordsOn: wordsOn ?? dateOf(row.openedAt) }
  const opened = await copyCase(
    tx,
    { caseId: row.caseId, says: { ...said, ask: why }, signed: await signedPlan(tx, row) },
    context,
  )
  await updateRow(tx, 'review', reviewId, version, { newCaseId: opened.id }, context)
  return opened
}

/** Of the record that was reviewed. */
async function signedPlan(tx: WriteDb, row: Row<'review'>): Promise<CopyOf['signed']> {
  const { record } = await selectReviewed(tx, row)
  const { signed } = promisesOf(record)
  const common = (JSON.parse(record.decisionJson) as DecisionRecord).plan.lines
  return {
    contingencyPence: signed.plan.contingencyPence,
    lines: signed.plan.lines.map((line, at) => ({
      line,
      isKept: canonicalJson(line) !== canonicalJson(common[at] ?? null),
    })),
  }
}
