import type { Case } from '../../../../shared/cases.ts'
import type { ReviewBody } from '../../../../shared/review-fields.ts'
import type { ReviewPage } from '../../../../shared/reviews.ts'
import type { Who } from '../../../../shared/session.ts'
import { toSign } from '../../../support/to-sign.ts'
import type { PanelAtWork } from '../meetings/panel-at-work.ts'
import { signAs } from '../sign-off/sign-as.ts'

export interface Reviewable {
  readonly panel: PanelAtWork
  readonly one: Case
  readonly meetingId: string
}

/** A case that was approved at a meeting, and that both agencies have signed. */
export async function signedCase(): Promise<Reviewable> {
  const { panel, steen, meetingId } = await toSign()
  await signAs(panel, meetingId, 'doctor')
  await signAs(panel, meetingId, 'manager')
  return { panel, one: steen, meetingId }
}

export async function opened(): Promise<Reviewable & { readonly review: ReviewPage }> {
  const signed = await signedCase()
  const review = await signed.panel.call('reviews.open', { caseId: signed.one.id, because: 'due' })
  return { ...signed, review }
}

/** Every promise answered, so that it can be decided. */
export const answersTo = (
  { promise }: ReviewPage,
  result: ReviewBody['result'] = 'continue',
): ReviewBody => ({
  outcomes: promise.outcomes.map(({ key }) => ({ key, result: 'met', note: 'I sing on Thursdays.' })),
  conditions: promise.conditions.map(({ key }) => ({ key, result: 'kept', note: '' })),
  nets: promise.nets.map(({ key }) => ({ key, result: 'worked', note: 'Twice in the dark.' })),
  triggers: promise.triggers.map(({ key }) => ({ key, result: 'not_fired', note: '' })),
  spent: promise.lines.map(({ key }) => ({ key, healthPence: 130_000, socialCarePence: 65_000, note: '' })),
  spentFrom: '2026-08-01',
  spentTo: '2026-10-31',
  hadHarm: 'none',
  harm: '',
  words: 'It is the best evening of my week.',
  wordsSource: 'attended',
  wordsNote: '',
  wordsOn: null,
  healthView: 'Well since the winter.',
  socialCareView: 'The plan holds.',
  result,
  why: 'It does what it was meant to do.',
})

export const save = (
  panel: PanelAtWork,
  { id: reviewId, version }: Pick<ReviewPage, 'id' | 'version'>,
  changes: Partial<ReviewBody>,
): Promise<ReviewPage> => panel.call('reviews.save', { reviewId, version, changes })

export const asked = (panel: PanelAtWork, reviewId: string, as: Partial<Who> = {}) =>
  panel.replyTo('reviews.get', { reviewId }, as)
