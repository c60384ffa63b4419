import { describe, expect, test } from 'vitest'
import { caseState, logAndArrive } from '../releases/release-steps.ts'
import { refusal } from '../test-store.ts'
import { beginWith, doctorOf } from '../front-line/at-the-front-line.ts'
import { decideOn, draftWith, meet, readBack, close } from '../meetings/meeting-steps.ts'
import { answersTo, opened, save } from './at-a-review.ts'
import { reviewDecided } from './at-the-panel.ts'

const decidedOn = (due: readonly { readonly basis: string; readonly lastOn: string }[]) =>
  due.find(({ basis }) => basis === 'decided')?.lastOn

describe('a review that the panel withdraws', () => {
  test('is called off by that decision, and what was promised stands and can be reviewed again', async () => {
    const { panel, one, review, meetingId } = await reviewDecided('withdrawn')
    expect([review.state, review.verdict]).toEqual(['cancelled', 'withdrawn'])
    const { due, canOpen } = await panel.call('reviews.ofCase', { caseId: one.id })
    expect(decidedOn(due)).toBe('2027-04-15')
    expect([canOpen, await caseState(panel, one)]).toEqual([true, 'signed'])
    const again = await panel.call('reviews.open', { caseId: one.id, because: 'asked' })
    expect(again.promise.recordId).toBe(review.promise.recordId)
    expect(meetingId).not.toBe('')
  })
})

describe.each(['referred_elsewhere', 'deferred_for_information', 'escalated'] as const)(
  'a review on which the panel comes to %s',
  (verdict) => {
    test('stays open, and is listed again as soon as it is signed', async () => {
      const { panel, one, review } = await reviewDecided(verdict)
      expect([review.state, review.heard]).toEqual(['open', null])
      const draft = await draftWith(panel, [one], '2027-03-11')
      expect(draft.items.filter(({ caseId }) => caseId === one.id)).toHaveLength(1)
      expect(await caseState(panel, one)).toBe('listed')
    })

    test('is taken up at the front line', async () => {
      const { panel, one } = await reviewDecided(verdict)
      const begun = await panel.replyTo('frontLine.begin', beginWith(panel, one), doctorOf(panel))
      expect(begun).toMatchObject({ ok: true })
    })

    test('can be called off, and the case stays where its decision has brought it', async () => {
      const { panel, one, review, meetingId } = await reviewDecided(verdict)
      const { id: reviewId, version } = review
      await panel.call('reviews.cancel', { reviewId, version, reason: 'Overtaken' })
      expect(await caseState(panel, one)).toBe('signed')
      await logAndArrive(panel, meetingId)
      expect(await caseState(panel, one)).toBe('released')
    })
  },
)

test('a review whose decision waits for signatures is not called off before them', async () => {
  const { panel, one, review } = await opened()
  const whole = await save(panel, review, answersTo(review))
  const { meetingId, items } = await meet(panel, [one])
  await decideOn(panel, items[0]?.id ?? '', 'referred_elsewhere')
  await readBack(panel, items[0]?.id ?? '')
  await close(panel, meetingId)
  const { id: reviewId, version } = whole
  const reply = panel.replyTo('reviews.cancel', { reviewId, version, reason: 'Overtaken' })
  expect(await refusal(reply)).toEqual({ kind: 'notAllowed', why: 'unsigned' })
})
