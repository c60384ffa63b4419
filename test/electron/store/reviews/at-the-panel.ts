import type { ReviewBody } from '../../../../shared/review-fields.ts'
import type { ReviewPage } from '../../../../shared/reviews.ts'
import type { Verdict } from '../../../../shared/room.ts'
import { close, decideOn, leaveUnassigned, meet, readBack } from '../meetings/meeting-steps.ts'
import type { PanelAtWork } from '../meetings/panel-at-work.ts'
import { signAs } from '../sign-off/sign-as.ts'
import { answersTo, opened, save } from './at-a-review.ts'
import type { Reviewable } from './at-a-review.ts'

export type AtAReview = Reviewable & { readonly review: ReviewPage }

/** A panel’s meeting decides about the review that is open, and both agencies sign it. */
export async function decidedAtPanel(
  { panel, one }: Pick<Reviewable, 'panel' | 'one'>,
  verdict: Verdict,
): Promise<{ readonly meetingId: string; readonly itemId: string }> {
  const { meetingId, items } = await meet(panel, [one])
  const itemId = items[0]?.id ?? ''
  await decideOn(panel, itemId, verdict)
  if (verdict === 'escalated') await sayBothViews(panel, itemId)
  await readBack(panel, itemId)
  await leaveUnassigned(panel, meetingId)
  await close(panel, meetingId)
  await signAs(panel, meetingId, 'doctor')
  await signAs(panel, meetingId, 'manager')
  return { meetingId, itemId }
}

async function sayBothViews(panel: PanelAtWork, itemId: string): Promise<void> {
  const { decision } = await panel.call('room.item', { itemId })
  const changes = { healthView: 'It holds.', socialCareView: 'It does not.' }
  await panel.call('room.decide', { itemId, version: decision?.version ?? 1, changes })
}

/** A review with every answer written, on which the panel came to this. */
export async function reviewDecided(
  verdict: Verdict,
  result: ReviewBody['result'] = 'continue',
  more: Partial<ReviewBody> = {},
): Promise<AtAReview & { readonly itemId: string }> {
  const at = await opened()
  await save(at.panel, at.review, { ...answersTo(at.review, result), ...more })
  const { meetingId, itemId } = await decidedAtPanel(at, verdict)
  const review = await at.panel.call('reviews.get', { reviewId: at.review.id })
  return { ...at, meetingId, itemId, review }
}
