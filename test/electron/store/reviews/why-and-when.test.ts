import { describe, expect, test } from 'vitest'
import type { DecisionRecord } from '../../../../shared/records.ts'
import { addDays, dateOf } from '../../../../shared/kernel/dates.ts'
import { close, closedMeeting, decideOn, meet, readBack } from '../meetings/meeting-steps.ts'
import { openPanel } from '../meetings/panel-at-work.ts'
import type { PanelAtWork } from '../meetings/panel-at-work.ts'
import { addCase } from '../meetings/ready-case.ts'
import { refusal } from '../test-store.ts'
import { signAs } from '../sign-off/sign-as.ts'
import { answersTo, opened, save, signedCase } from './at-a-review.ts'

async function recordOf(panel: PanelAtWork, itemId: string): Promise<DecisionRecord> {
  const { decisionJson } = await panel.store
    .desk()
    .store.db.selectFrom('record')
    .select('decisionJson')
    .where('itemId', '=', itemId)
    .executeTakeFirstOrThrow()
  return JSON.parse(decisionJson) as DecisionRecord
}

const today = (): string => dateOf(new Date().toISOString())

/** The first day that anything is due. */
async function dueOn(panel: PanelAtWork, caseId: string, first: string): Promise<void> {
  const due = JSON.stringify([{ basis: 'decided', lastOn: first, dueOn: first }])
  const { db } = panel.store.desk().store
  await db.updateTable('reviewDue').set({ due, dueOn: first }).where('caseId', '=', caseId).execute()
}

describe('why a review is held', () => {
  test.each([
    ['six weeks before its day', 42, 'due'],
    ['a day earlier than that', 43, 'asked'],
    ['after its day', -3, 'due'],
  ] as const)('%s', async (_when, days, because) => {
    const { panel, one } = await signedCase()
    await dueOn(panel, one.id, addDays(today(), days))
    const review = await panel.call('reviews.open', { caseId: one.id, because: 'due' })
    expect([review.because, review.trigger]).toEqual([because, ''])
  })
})

describe('a review that ends it', () => {
  async function ending(verdict: 'approved' | 'not_approved', reviewOn: string | null) {
    const at = await opened()
    await save(at.panel, at.review, answersTo(at.review, 'end'))
    const { meetingId, items } = await meet(at.panel, [at.one])
    const itemId = items[0]?.id ?? ''
    const { decision } = await decideOn(at.panel, itemId, verdict)
    await at.panel.call('room.decide', {
      itemId,
      version: decision?.version ?? 0,
      changes: { reviewOn },
    })
    return { ...at, meetingId, itemId, said: await at.panel.call('room.item', { itemId }) }
  }

  test.each([null, '2027-04-15'])('asks for no day, and says none (%s was set)', async (reviewOn) => {
    const { panel, one, meetingId, itemId, said } = await ending('approved', reviewOn)
    expect(said.missing).toEqual([])
    expect(said.decision?.reviewOn).toBeNull()
    await readBack(panel, itemId)
    await close(panel, meetingId)
    const { decision, review } = await recordOf(panel, itemId)
    expect([decision.reviewOn, review?.result]).toEqual([null, 'end'])
    await signAs(panel, meetingId, 'doctor')
    await signAs(panel, meetingId, 'manager')
    expect((await panel.call('reviews.ofCase', { caseId: one.id })).due).toEqual([])
  })

  test('is looked at again on the day that is set where it is not agreed to end it', async () => {
    const { panel, itemId, meetingId } = await ending('not_approved', '2027-09-15')
    await readBack(panel, itemId)
    await close(panel, meetingId)
    expect((await recordOf(panel, itemId)).decision.reviewOn).toBe('2027-09-15')
  })
})

describe('a record that is corrected while its review is open', () => {
  async function corrected() {
    const at = await opened()
    const written = await save(at.panel, at.review, answersTo(at.review))
    const { recordId, recordVersion } = written.promise
    const { words } = await at.panel.call('amendments.open', { recordId })
    await at.panel.call('amendments.make', {
      recordId,
      recordVersion,
      reason: 'A condition was left out, and the net is another.',
      words: { ...words, conditions: ['She tells her friend when she goes'] },
    })
    return { ...at, written, recordId }
  }

  test('is reviewed as it stands once both have signed that, and answers to the same words hold', async () => {
    const { panel, review, written, meetingId } = await corrected()
    const now = () => panel.call('reviews.get', { reviewId: review.id })
    expect([(await now()).promise.recordVersion, (await now()).correctedTo]).toEqual([1, null])
    await signAs(panel, meetingId, 'doctor')
    await signAs(panel, meetingId, 'manager')
    const after = await now()
    expect([after.promise.recordVersion, after.correctedTo]).toEqual([2, 2])
    expect(after.promise.conditions.map(({ text }) => text)).toEqual(['She tells her friend when she goes'])
    expect(after.body.outcomes).toEqual(written.body.outcomes)
    expect(after.missing.map(({ place }) => place)).toEqual(['conditions'])
  })

  test('is cited in the version that stands by the record of the review', async () => {
    const { panel, one, review, recordId, meetingId } = await corrected()
    await signAs(panel, meetingId, 'doctor')
    await signAs(panel, meetingId, 'manager')
    const now = await panel.call('reviews.get', { reviewId: review.id })
    const saved = await save(panel, now, {
      conditions: now.promise.conditions.map(({ key }) => ({ key, result: 'kept', note: '' })),
    })
    expect([saved.missing, saved.correctedTo]).toEqual([[], 2])
    const met = await meet(panel, [one])
    const itemId = met.items[0]?.id ?? ''
    await decideOn(panel, itemId)
    await readBack(panel, itemId)
    await close(panel, met.meetingId)
    const { decisionSha256 } = await panel.store
      .desk()
      .store.db.selectFrom('record')
      .select('decisionSha256')
      .where('id', '=', recordId)
      .where('recordVersion', '=', 2)
      .executeTakeFirstOrThrow()
    expect((await recordOf(panel, itemId)).review?.of).toMatchObject({
      recordId,
      recordVersion: 2,
      decisionSha256,
    })
    expect((await panel.call('reviews.get', { reviewId: review.id })).promise.recordVersion).toBe(2)
  })
})

test('only a case whose review can be opened is found with the way to it', async () => {
  const { panel, one, review } = await opened()
  const canReview = async () =>
    (await panel.call('search.find', { text: 'Steen' })).find(({ id }) => id === one.id)?.canReview
  expect(await canReview()).toBeUndefined()
  const { id: reviewId, version } = review
  await panel.call('reviews.cancel', { reviewId, version, reason: 'Opened by mistake' })
  expect(await canReview()).toBe(true)
})

test('a review that was decided with one agency alone is a review for that one', async () => {
  const { panel, review } = await opened()
  const { db } = panel.store.desk().store
  const over = { state: 'concluded' as const, concludedOn: '2027-01-14', tookPart: '["health"]' }
  await db.updateTable('review').set(over).where('id', '=', review.id).execute()
  const { meets, joint } = await panel.call('reviews.get', { reviewId: review.id })
  expect(meets.map(({ basis, met }) => [basis, met])).toEqual(
    expect.arrayContaining([
      ['health', true],
      ['council', false],
    ]),
  )
  expect(joint).toBe(false)
})

test('no money of an agency is written down on a line of which it pays nothing', async () => {
  const panel = await openPanel(['doctor', 'manager'])
  const one = await addCase(panel, { line: { healthPence: 780_000, socialCarePence: 0 } })
  const { meetingId } = await closedMeeting(panel, [one])
  await signAs(panel, meetingId, 'doctor')
  await signAs(panel, meetingId, 'manager')
  const review = await panel.call('reviews.open', { caseId: one.id, because: 'due' })
  const spent = (socialCarePence: number | null) => ({
    reviewId: review.id,
    version: review.version,
    changes: { spent: [{ key: '/plan/lines/0', healthPence: 100, socialCarePence, note: '' }] },
  })
  expect(await refusal(panel.replyTo('reviews.save', spent(100)))).toEqual({
    kind: 'invalid',
    fields: { spent: 'the agency pays nothing of this' },
  })
  expect(await panel.replyTo('reviews.save', spent(null))).toMatchObject({ ok: true })
})
