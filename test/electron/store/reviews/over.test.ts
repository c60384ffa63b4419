import { describe, expect, test } from 'vitest'
import { caseState, logAndArrive } from '../releases/release-steps.ts'
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

describe('a released case whose review is still due', () => {
  async function releasedCase() {
    const { panel, one, meetingId } = await signedCase()
    await logAndArrive(panel, meetingId)
    const { case: now } = await panel.call('cases.get', { caseId: one.id })
    return { panel, one, closing: { caseId: one.id, version: now.version, reason: 'Moved away' } }
  }

  test.each([undefined, '', '  '])(
    'is not closed while nobody says what becomes of it (%j)',
    async (owed) => {
      const { panel, one, closing } = await releasedCase()
      const reply = panel.replyTo('cases.close', { ...closing, ...(owed !== undefined && { owed }) })
      expect(await refusal(reply)).toEqual({ kind: 'invalid', fields: { owed: 'missing' } })
      expect(await caseState(panel, one)).toBe('released')
    },
  )

  test('is closed with what becomes of it, which is kept with the reason', async () => {
    const { panel, one, closing } = await releasedCase()
    const owed = 'Ashdale council reviews it from now on'
    await panel.call('cases.close', { ...closing, owed })
    expect(await caseState(panel, one)).toBe('closed')
    const { entries } = await panel.call('timeline.get', { personId: one.personId, kind: 'case' })
    expect(entries.map(({ words }) => words)).toContain(
      'Moved away\n\nReviews that were still due: Ashdale council reviews it from now on',
    )
  })
})
