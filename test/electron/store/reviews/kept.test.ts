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

test('what became of it is found by that agency alone, while it is open and when it is decided', async () => {
  const { panel, one, review } = await markedReview()
  const note = (key: string, text: string, result: string) => [{ key, result, note: text }]
  const changes = {
    outcomes: note('/plan/lines/0/outcome', 'She sings the cantata zither every week.', 'met'),
    nets: note('/risk/safetyNets/0/text', 'Twice in the dark.', 'worked'),
    harm: 'A bruise from the turnstile.',
  }
  const input = { reviewId: review.id, version: review.version, changes }
  expect(await panel.replyTo('reviews.save', input, doctorOf(panel))).toMatchObject({ ok: true })
  const found = async (text: string, as: object) => {
    const page = await panel.replyTo('search.page', { text }, as)
    const short = await panel.replyTo('search.find', { text }, as)
    if (!page.ok || !short.ok) throw new Error('not found')
    return [
      (page.value as { hits: readonly object[] }).hits.length,
      (short.value as readonly object[]).length,
    ]
  }
  const look = async () => {
    for (const text of ['zither', 'dark']) {
      expect([text, await found(text, workerOf(panel))]).toEqual([text, [0, 0]])
      expect([text, await found(text, doctorOf(panel))]).toEqual([text, [1, 1]])
    }
    expect(await found('turnstile', workerOf(panel))).toEqual([1, 1])
  }
  await look()
  const { db } = panel.store.desk().store
  await db.updateTable('review').set({ state: 'concluded' }).where('id', '=', review.id).execute()
  expect(one.id).not.toBe('')
  await look()
})

const trigger = 'She stops eating again'

/** Health alone knows one of the triggers, and its doctor opens the review by it, with when and how it came. */
async function broughtForward() {
  const panel = await openPanel(['doctor', 'manager'])
  const one = await addCase(panel)
  const { version } = await panel.call('risks.get', { caseId: one.id })
  await panel.call('risks.save', { caseId: one.id, version, changes: { reviewTriggers: [trigger] } })
  const mark = { caseId: one.id, block: 'risk.reviewTriggers.0', audience: 'health', reason }
  expect(await panel.replyTo('audiences.mark', mark, doctorOf(panel))).toMatchObject({ ok: true })
  const { meetingId } = await closedMeeting(panel, [one])
  await signAs(panel, meetingId, 'doctor')
  await signAs(panel, meetingId, 'manager')
  const input = { caseId: one.id, because: 'trigger', trigger: `${trigger}: twice on Sunday` }
  const reply = await panel.replyTo('reviews.open', input, doctorOf(panel))
  if (!reply.ok) throw new Error(JSON.stringify(reply.error))
  return { panel, one, review: reply.value as ReviewPage }
}

test('what brought it forward is kept with when and how it came, wherever it stands', async () => {
  const { panel, one, review } = await broughtForward()
  expect(review.trigger).toBe(`${trigger}: twice on Sunday`)
  for (const [name, input] of [
    ['reviews.get', { reviewId: review.id }],
    ['reviews.ofCase', { caseId: one.id }],
    ['timeline.get', { personId: one.personId }],
    ['timeline.get', { personId: one.personId, for: 'socialCare' }],
    ['search.page', { text: 'sunday' }],
    ['search.find', { text: 'sunday' }],
  ] as const) {
    const reply = await panel.replyTo(name, input, workerOf(panel))
    expect([name, reply.ok]).toEqual([name, true])
    expect(JSON.stringify(reply)).not.toMatch(/eating|Sunday/)
  }
  const found = await panel.replyTo('search.page', { text: 'sunday' }, doctorOf(panel))
  expect(found).toMatchObject({ ok: true, value: { hits: [{ kind: 'review' }] } })
})

test('what brought it forward may be marked by itself', async () => {
  const { panel, one } = await markedReview()
  const [open] = (await panel.call('reviews.ofCase', { caseId: one.id })).reviews
  await panel.call('reviews.cancel', { reviewId: open?.id ?? '', version: 1, reason: 'The wrong case' })
  const asks = { caseId: one.id, because: 'asked', trigger: 'Her aunt rang at the weekend' }
  const again = await panel.replyTo('reviews.open', asks, doctorOf(panel))
  if (!again.ok) throw new Error(JSON.stringify(again.error))
  const { id } = again.value as ReviewPage
  const mark = { caseId: one.id, block: `review.${id}.trigger`, audience: 'health', reason }
  expect(await panel.replyTo('audiences.mark', mark, doctorOf(panel))).toMatchObject({ ok: true })
  expect((await read(panel, id, workerOf(panel))).trigger).toBe(`[Something is kept back here: ${reason}]`)
  expect((await read(panel, id, doctorOf(panel))).trigger).toBe('Her aunt rang at the weekend')
})

test('what was marked after the signing is told no more in the days that are due', async () => {
  const panel = await openPanel(['doctor', 'manager'])
  const one = await addCase(panel, {
    line: { healthPence: 780_000, socialCarePence: 0, outsideSection117: true },
  })
  const { meetingId } = await closedMeeting(panel, [one])
  await signAs(panel, meetingId, 'doctor')
  await signAs(panel, meetingId, 'manager')
  const basesFor = async (as: object) => {
    const reply = await panel.replyTo('reviews.ofCase', { caseId: one.id }, as)
    if (!reply.ok) throw new Error(JSON.stringify(reply.error))
    return (reply.value as { due: readonly { basis: string }[] }).due.map(({ basis }) => basis)
  }
  expect(await basesFor(workerOf(panel))).toContain('health')
  const { lines } = await panel.call('plans.get', { caseId: one.id })
  const mark = { caseId: one.id, block: `line.${lines[0]?.id}`, audience: 'health', reason }
  expect(await panel.replyTo('audiences.mark', mark, doctorOf(panel))).toMatchObject({ ok: true })
  expect(await basesFor(workerOf(panel))).not.toContain('health')
  expect(await basesFor(doctorOf(panel))).toContain('health')
  const asks = { side: 'health', page: null, limit: 10 }
  const told = await panel.replyTo('reviews.list', asks, workerOf(panel))
  expect(told).toMatchObject({ ok: true, value: { rows: [] } })
  const of = await panel.replyTo('audiences.of', { caseId: one.id }, doctorOf(panel))
  if (!of.ok) throw new Error('audiences')
  const [set] = (of.value as { blocks: { marks: { id: string; version: number }[] }[] }).blocks.flatMap(
    ({ marks }) => marks,
  )
  const back = { markId: set?.id, version: set?.version }
  expect(await panel.replyTo('audiences.unmark', back, doctorOf(panel))).toMatchObject({ ok: true })
  expect(await basesFor(workerOf(panel))).toContain('health')
})
