import { expect, test } from 'vitest'
import { caseState } from '../releases/release-steps.ts'
import { refusal } from '../test-store.ts'
import { signedCase } from './at-a-review.ts'

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
