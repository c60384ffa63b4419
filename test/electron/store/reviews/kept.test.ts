import { expect, test } from 'vitest'
import type { AgencyRecord, DecisionRecord } from '../../../../shared/records.ts'
import type { ReviewPage } from '../../../../shared/reviews.ts'
import { refusal } from '../test-store.ts'
import { beginWith, confirm, doctorOf } from '../front-line/at-the-front-line.ts'
import { closedMeeting } from '../meetings/meeting-steps.ts'
import { openPanel } from '../meetings/panel-at-work.ts'
import type { PanelAtWork } from '../meetings/panel-at-work.ts'
import { addCase } from '../meetings/ready-case.ts'
import { signAs } from '../sign-off/sign-as.ts'
import { answersTo, save } from './at-a-review.ts'

const reason = 'Told to her doctor alone'
const outcome = 'Gets to choir'
const net = 'A friend meets her at the stop'
const workerOf = ({ ids }: PanelAtWork) =>
  ({ memberId: ids.worker, role: 'member', side: 'socialCare' }) as const

/** One outcome and one safety net are health’s alone; the review of it is open. */
async function markedReview() {
  const panel = await openPanel(['doctor', 'manager'])
  const one = await addCase(panel)
  const { lines } = await panel.call('plans.get', { caseId: one.id })
  const { body } = await panel.call('risks.get', { caseId: one.id })
  for (const block of [`line.${lines[0]?.id}.outcome`, `risk.safetyNets.${body.safetyNets[0]?.id}`]) {
    const input = { caseId: one.id, block, audience: 'health', reason }
    const reply = await panel.replyTo('audiences.mark', input, doctorOf(panel))
    if (!reply.ok) throw new Error(JSON.stringify(reply.error))
  }
  const { meetingId } = await closedMeeting(panel, [one])
  await signAs(panel, meetingId, 'doctor')
  await signAs(panel, meetingId, 'manager')
  const opened = await panel.replyTo('reviews.open', { caseId: one.id, because: 'due' }, doctorOf(panel))
  if (!opened.ok) throw new Error(JSON.stringify(opened.error))
  return { panel, one, review: opened.value as ReviewPage }
}

const read = async (panel: PanelAtWork, reviewId: string, as: object): Promise<ReviewPage> => {
  const reply = await panel.replyTo('reviews.get', { reviewId }, as)
  if (!reply.ok) throw new Error(JSON.stringify(reply.error))
  return reply.value as ReviewPage
}

test('what one agency keeps is kept in what the review promises, with nothing of it asked of the other', async () => {
  const { panel, review } = await markedReview()
  const [mine, theirs] = [
    await read(panel, review.id, doctorOf(panel)),
    await read(panel, review.id, workerOf(panel)),
  ]
  expect(mine.promise.outcomes).toEqual([{ key: '/plan/lines/0/outcome', text: outcome, isKept: false }])
  expect(mine.promise.nets.map(({ text, isKept }) => [text, isKept])).toEqual([[net, false]])
  expect(theirs.promise.outcomes.map(({ isKept }) => isKept)).toEqual([true])
  expect(theirs.promise.nets.map(({ isKept }) => isKept)).toEqual([true])
  expect(JSON.stringify(theirs)).not.toContain(outcome)
  expect(JSON.stringify(theirs)).not.toContain(net)
  expect(theirs.missing.map(({ place }) => place)).not.toContain('nets')
})

test('its answer is read and written by that agency alone, and stays where the other saves', async () => {
  const { panel, review } = await markedReview()
  const key = '/plan/lines/0/outcome'
  const answer = { key, result: 'met', note: 'She sings every week.' }
  const input = { reviewId: review.id, version: review.version, changes: { outcomes: [answer] } }
  expect(await panel.replyTo('reviews.save', input, doctorOf(panel))).toMatchObject({ ok: true })
  const theirs = await read(panel, review.id, workerOf(panel))
  expect(theirs.body.outcomes).toEqual([])
  const over = { ...input, version: theirs.version }
  expect(await refusal(panel.replyTo('reviews.save', over, workerOf(panel)))).toMatchObject({
    kind: 'invalid',
    fields: { outcomes: 'unknown' },
  })
  const empty = { ...over, changes: { outcomes: [], why: 'It holds.' } }
  expect(await panel.replyTo('reviews.save', empty, workerOf(panel))).toMatchObject({ ok: true })
  expect((await read(panel, review.id, doctorOf(panel))).body.outcomes).toEqual([answer])
})

test('stands in no common record of the review, and in that agency’s own copy with what became of it', async () => {
  const { panel, one, review } = await markedReview()
  const whole = answersTo(review)
  const done = await panel.replyTo(
    'reviews.save',
    { reviewId: review.id, version: review.version, changes: { ...whole, socialCareView: '' } },
    doctorOf(panel),
  )
  if (!done.ok) throw new Error(JSON.stringify(done.error))
  await save(panel, done.value as ReviewPage, { socialCareView: 'The plan holds.' })
  const begun = await panel.replyTo('frontLine.begin', beginWith(panel, one), doctorOf(panel))
  if (!begun.ok) throw new Error(JSON.stringify(begun.error))
  const { sitting } = await panel.call('frontLine.get', { caseId: one.id })
  const itemId = sitting?.itemId ?? ''
  const changes = { verdict: 'approved', reasons: 'It works.', reviewOn: '2027-11-15' }
  await panel.replyTo('frontLine.decide', { itemId, version: 1, changes }, doctorOf(panel))
  expect(await confirm({ panel, one, itemId, meetingId: '' })).toMatchObject({ ok: true })
  const record = await panel.store
    .desk()
    .store.db.selectFrom('record')
    .selectAll()
    .where('itemId', '=', itemId)
    .executeTakeFirstOrThrow()
  const common = JSON.parse(record.decisionJson) as DecisionRecord
  expect(common.review?.outcomes.map(({ result, note }) => [result, note])).toEqual([[null, '']])
  for (const text of [outcome, net, 'I sing on Thursdays.', 'Twice in the dark.']) {
    expect(record.decisionJson).not.toContain(text)
    expect(record.socialCareJson).not.toContain(text)
  }
  const { ownBlocks } = JSON.parse(record.healthJson) as AgencyRecord
  const own = ownBlocks.find(({ heading }) => heading === 'What became of what this agency knows alone')
  expect(own).toMatchObject({ audience: 'health' })
  expect(JSON.stringify(own)).toContain(`${outcome}: Met. I sing on Thursdays.`)
})

test('words of a review can be marked, and are then nobody else’s to read or write over', async () => {
  const { panel, one, review } = await markedReview()
  const input = { reviewId: review.id, version: review.version, changes: { harm: 'A fall in the bath.' } }
  expect(await panel.replyTo('reviews.save', input, doctorOf(panel))).toMatchObject({ ok: true })
  const block = `review.${review.id}.harm`
  const mark = { caseId: one.id, block, audience: 'health', reason }
  expect(await panel.replyTo('audiences.mark', mark, doctorOf(panel))).toMatchObject({ ok: true })
  const theirs = await read(panel, review.id, workerOf(panel))
  expect(theirs.body.harm).toBe(`[Something is kept back here: ${reason}]`)
  const over = { reviewId: review.id, version: theirs.version, changes: { harm: 'None that we know of.' } }
  expect(await refusal(panel.replyTo('reviews.save', over, workerOf(panel)))).toEqual({
    kind: 'notAllowed',
    why: 'keptFromYou',
  })
  expect((await read(panel, review.id, doctorOf(panel))).body.harm).toBe('A fall in the bath.')
})
