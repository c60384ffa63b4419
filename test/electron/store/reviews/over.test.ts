import { expect, test } from 'vitest'
import { caseState } from '../releases/release-steps.ts'
import { refusal } from '../test-store.ts'
import { opened, signedCase } from './at-a-review.ts'

test('a review is refused of a case that is over, though its record stands', async () => {
  const { panel, one } = await signedCase()
  await panel.store
    .desk()
    .store.db.updateTable('case')
    .set({ state: 'closed' })
    .where('id', '=', one.id)
    .execute()
  const reply = panel.replyTo('reviews.open', { caseId: one.id, because: 'due' })
  expect(await refusal(reply)).toEqual({ kind: 'notAllowed', why: 'nothingToReview' })
  expect(await caseState(panel, one)).toBe('closed')
})

test('a case is not closed while its review is open, and is once that is called off', async () => {
  const { panel, one, review } = await opened()
  const close = async () => {
    const { case: now } = await panel.call('cases.get', { caseId: one.id })
    return panel.replyTo('cases.close', { caseId: one.id, version: now.version, reason: 'Moved away' })
  }
  expect(await refusal(close())).toEqual({ kind: 'notAllowed', why: 'reviewGoesOn' })
  expect(await caseState(panel, one)).toBe('in_review')
  const { id: reviewId, version } = await panel.call('reviews.get', { reviewId: review.id })
  await panel.call('reviews.cancel', { reviewId, version, reason: 'They have moved away' })
  // Its decision is signed and with nobody yet: that is seen to first, as of any case.
  expect(await refusal(close())).toEqual({ kind: 'notAllowed', why: 'unreleased' })
})
