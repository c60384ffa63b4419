import { expect, test } from 'vitest'
import { draftWith, publish } from '../meetings/meeting-steps.ts'
import { openPanel } from '../meetings/panel-at-work.ts'
import { refusal } from '../test-store.ts'
import { answerBy } from './recall-steps.ts'

/** Papers left about somebody whom health alone has sent, and of whom the council is not to be told. */
async function untold() {
  const panel = await openPanel()
  const sent = await panel.call('referrals.add', {
    personId: null,
    person: {
      familyName: 'Steen',
      givenName: 'Ruth',
      dateOfBirth: '1975-05-04',
      nhsNumber: '',
      postcode: 'NG1 2ZZ',
    },
    side: 'health',
    sourceId: '',
    referredOn: '2026-11-02',
    reason: 'Wants to sing again.',
    requestedBecause: 'Risk to weigh',
    worker: 'Jo Pell',
    team: 'Northgate team',
    section117: null,
    indicativePence: null,
  })
  const heard = await panel.call('cases.open', { referralIds: [sent.id] })
  const { meeting } = await draftWith(panel, [heard])
  await publish(panel, meeting.id)
  const leaf = { task: 'papers.print', aboutId: meeting.id, files: 1, sha256: 'a'.repeat(64), madeIn: null }
  const departureId = await panel.call('departures.begin', leaf)
  await panel.call('departures.end', { departureId, outcome: 'left' })
  const recall = await panel.call('recalls.open', {
    caseId: heard.id,
    reasons: ['date_of_birth'],
    answerTo: 'Cora Lind',
    answerBy,
  })
  await panel.store
    .desk()
    .store.db.updateTable('person')
    .set({ notToBeTold: '["socialCare"]' })
    .where('id', '=', sent.personId)
    .execute()
  return { panel, recall, caseId: heard.id, personId: sent.personId }
}

test('whoever may not know of the case reads no mark, no recall and nobody who has a copy', async () => {
  const { panel, recall, caseId, personId } = await untold()
  const council = { memberId: panel.ids.worker, role: 'member', side: 'socialCare' } as const
  const health = { memberId: panel.ids.doctor, role: 'signatory', side: 'health' } as const
  for (const of of [{}, { caseId }, { personId }]) {
    expect((await panel.replyTo('recalls.marks', of, health)) as unknown).toMatchObject({
      value: [{ recallId: recall.id }],
    })
    expect((await panel.replyTo('recalls.marks', of, council)) as unknown).toMatchObject({ value: [] })
  }
  expect(await panel.replyTo('recalls.ofCase', { caseId }, council)).toMatchObject({ value: [] })
  for (const [name, input] of [
    ['recalls.get', { recallId: recall.id }],
    ['recalls.find', { caseId, reasons: ['date_of_birth'] }],
    ['recalls.out', { personId }],
  ] as const)
    expect(await refusal(panel.replyTo(name, input, council))).toMatchObject({ kind: 'notFound' })
  expect(await panel.replyTo('recalls.get', { recallId: recall.id }, health)).toMatchObject({ ok: true })
})
