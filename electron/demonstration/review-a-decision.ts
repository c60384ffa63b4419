import { sides } from '../../shared/kernel/text.ts'
import type { ReviewBody } from '../../shared/review-fields.ts'
import type { ReviewPromise } from '../../shared/review-promise.ts'
import { loginFor, loginOf, storyOf } from './prepare-cases.ts'
import { receive } from './receive.ts'
import { releaseMeeting, signMeeting } from './sign-and-release.ts'
import type { DemoReview } from './shapes/review-told.ts'
import { londonTime } from './stage.ts'
import type { Stage } from './stage.ts'
import type { Step, Telling } from './timeline.ts'

/** A review from its opening to the day on which both agencies have its record. */
export function reviewing(review: DemoReview): Step[] {
  const caseOf = ({ caseIds }: Telling): string => caseIds.get(review.case) ?? ''
  const sitting = async ({ stage, caseIds }: Telling): Promise<string> => {
    const caseId = caseIds.get(review.case) ?? ''
    const { decisions } = await stage.call(review.signedBy[0], 'cases.get', { caseId })
    return decisions[0]?.meetingId ?? ''
  }
  return [
    {
      at: londonTime(review.openedOn, '15:00'),
      run: (telling) => write(telling.stage, review, caseOf(telling)),
    },
    {
      at: londonTime(review.decidedOn, '11:00'),
      run: async (telling) => {
        const { stage, passphrase, onSigned } = telling
        const meetingId = await decide(stage, review, caseOf(telling), passphrase)
        const { signedBy, decidedOn: heldOn } = review
        await signMeeting(stage, meetingId, { signedBy, heldOn, sharing: [] }, passphrase, onSigned)
      },
    },
    {
      at: londonTime(review.releasedOn, '10:30'),
      run: async (telling) => releaseMeeting(telling.stage, await sitting(telling), review.releasedOn),
    },
    ...sides.map((side) => ({
      at: londonTime(review.received[side], side === 'health' ? '15:40' : '16:10'),
      run: async (telling: Telling) =>
        receive(telling.stage, await sitting(telling), side, review.received[side]),
    })),
  ]
}

/** Opened by the key worker, who writes down what happened; what an agency thinks is written by somebody who works there. */
async function write(stage: Stage, review: DemoReview, caseId: string): Promise<void> {
  const login = loginOf(storyOf(stage.script, review.case).demo.keyWorker)
  const { because, trigger } = review
  const opened = await stage.call(login, 'reviews.open', { caseId, because, trigger })
  const { healthView, socialCareView, ...says } = review.says
  const save = (by: string, version: number, changes: Partial<ReviewBody>) =>
    stage.call(by, 'reviews.save', { reviewId: opened.id, version, changes })
  const told = await save(login, opened.version, { ...says, ...answers(opened.promise, review) })
  const ofHealth = await save(loginFor('health', login), told.version, { healthView })
  await save(loginFor('socialCare', login), ofHealth.version, { socialCareView })
}

/** One answer for each promise of the record that was signed. */
function answers(
  { outcomes, conditions, nets, triggers, lines }: ReviewPromise,
  review: DemoReview,
): Pick<ReviewBody, 'outcomes' | 'conditions' | 'nets' | 'triggers' | 'spent'> {
  const about = <T extends { readonly about: string }>(list: readonly T[], text: string): T | undefined =>
    list.find((one) => text.includes(one.about))
  return {
    outcomes: outcomes.map(({ key }, at) => {
      const { result = 'met', note = '' } = review.outcomes[at] ?? {}
      return { key, result, note }
    }),
    conditions: conditions.map(({ key }) => ({ key, result: 'kept', note: '' })),
    nets: nets.map(({ key, text }) => {
      const { result = 'not_needed', note = '' } = about(review.nets, text) ?? {}
      return { key, result, note }
    }),
    triggers: triggers.map(({ key }) => ({ key, result: 'not_fired', note: '' })),
    spent: lines.map(({ key, text }) => {
      const { healthPence = null, socialCarePence = null, note = '' } = about(review.spent, text) ?? {}
      return { key, healthPence, socialCarePence, note }
    }),
  }
}

/** By two who may sign for their agencies, without a meeting; answers where it was decided. */
async function decide(
  stage: Stage,
  { signedBy, reasons, reviewOn }: DemoReview,
  caseId: string,
  passphrase: string,
): Promise<string> {
  const [health, council] = signedBy
  const { sitting } = await stage.call(health, 'frontLine.begin', {
    caseId,
    healthMemberId: stage.memberId(health),
    socialCareMemberId: stage.memberId(council),
  })
  if (sitting === null) throw new Error('nobody took the review up')
  const { itemId, meetingId } = sitting
  const version = async (): Promise<number> =>
    (await stage.call(health, 'room.item', { itemId })).decision?.version ?? 1
  const changes = { verdict: 'approved' as const, reasons, reviewOn }
  await stage.call(health, 'frontLine.decide', { itemId, version: await version(), changes })
  await stage.call(health, 'frontLine.confirm', { itemId, version: await version(), passphrase })
  return meetingId
}
