import { expect, test } from 'vitest'
import { limitsOfMeeting } from '../../../../electron/store/limits/limits-of-meeting.ts'
import { addDays, dateOf } from '../../../../shared/kernel/dates.ts'
import { newId } from '../../../../shared/kernel/ids.ts'
import { signAs } from '../sign-off/sign-as.ts'
import { toSign } from '../../../support/to-sign.ts'
import { refusal } from '../test-store.ts'
import { caseState, log, meetingState } from './release-steps.ts'

async function written() {
  const { panel, steen, meetingId } = await toSign()
  await signAs(panel, meetingId, 'doctor')
  await signAs(panel, meetingId, 'manager')
  const { records } = await panel.call('releases.status', { meetingId })
  const recordIds = records.map(({ recordId }) => recordId)
  await log(panel, meetingId)
  const status = () => panel.call('releases.status', { meetingId })
  const [entry] = (await status()).log
  const on = dateOf(entry?.releasedAt ?? '')
  const has = { meetingId, recordIds, on, who: 'Ilse Brandt, records', known: 'they_wrote' } as const
  const went = { meetingId, recordIds, on, how: 'by_hand', to: 'Records', by: 'Cora Lind' } as const
  return { panel, steen, meetingId, status, on, has, went }
}

const standing = async ({ status }: Awaited<ReturnType<typeof written>>) => (await status()).records[0]?.packs

test('written, sent and received are three things, and only the last of both agencies moves a case on', async () => {
  const made = await written()
  const { panel, steen, meetingId, on, has, went } = made
  const states = async () => [await caseState(panel, steen), await meetingState(panel, meetingId)]
  expect(await standing(made)).toMatchObject({ health: { writtenAt: expect.any(String), sentOn: null } })
  await panel.call('releases.sent', { ...went, side: 'health' })
  expect(await standing(made)).toMatchObject({
    health: { sentOn: on, receivedOn: null },
    socialCare: { sentOn: null, receivedOn: null },
  })
  await panel.call('releases.received', { ...has, side: 'health' })
  expect(await states()).toEqual(['signed', 'signed'])
  const after = await panel.call('releases.received', { ...has, side: 'socialCare', note: 'By letter' })
  expect(await states()).toEqual(['released', 'released'])
  expect(after.deliveries).toMatchObject([
    {
      side: 'socialCare',
      step: 'received',
      whom: 'Ilse Brandt, records',
      how: 'they_wrote',
      note: 'By letter',
    },
    { side: 'health', step: 'received', saidBy: 'Cora Lind' },
    { side: 'health', step: 'sent', how: 'by_hand', whom: 'Records', sender: 'Cora Lind', takenBack: null },
  ])
  expect(after.deliveries[0]?.packs).toMatchObject([{ caseReference: steen.reference, recordVersion: 1 }])
  const trail = (await panel.call('audit.entries', {})).map(({ operation }) => operation)
  expect(trail.slice(0, 3)).toEqual(['releases.received', 'releases.received', 'releases.sent'])
})

test('a receipt that is taken back takes what rested on it along, and stays to be read with the reason', async () => {
  const made = await written()
  const { panel, steen, meetingId, has } = made
  await panel.call('releases.received', { ...has, side: 'health' })
  const { deliveries } = await panel.call('releases.received', { ...has, side: 'socialCare' })
  const deliveryId = deliveries[0]?.id ?? ''
  const back = { meetingId, deliveryId, reason: 'It was another meeting’s.' }
  const after = await panel.call('releases.takeBack', back)
  expect(after.deliveries[0]?.takenBack).toMatchObject({ reason: back.reason, by: 'Cora Lind' })
  expect([await caseState(panel, steen), await meetingState(panel, meetingId)]).toEqual(['signed', 'signed'])
  expect((await standing(made))?.socialCare.receivedOn).toBeNull()
  expect(await refusal(panel.replyTo('releases.takeBack', back))).toMatchObject({ kind: 'invalid' })
  await panel.call('releases.received', { ...has, side: 'socialCare' })
  expect(await caseState(panel, steen)).toBe('released')
})

test('one that was said twice still holds when one of them is taken back', async () => {
  const { panel, steen, meetingId, has } = await written()
  await panel.call('releases.received', { ...has, side: 'health' })
  await panel.call('releases.received', { ...has, side: 'socialCare' })
  const { deliveries } = await panel.call('releases.received', { ...has, side: 'socialCare' })
  const deliveryId = deliveries[0]?.id ?? ''
  await panel.call('releases.takeBack', { meetingId, deliveryId, reason: 'Twice' })
  expect([await caseState(panel, steen), await meetingState(panel, meetingId)]).toEqual([
    'released',
    'released',
  ])
})

test('nothing is sent or received before it was written, nor tomorrow, nor of another meeting', async () => {
  const { panel, meetingId, on, has, went } = await written()
  const received = (more: object) =>
    refusal(panel.replyTo('releases.received', { ...has, side: 'health', ...more }))
  expect(await received({ on: addDays(on, -1) })).toMatchObject({ fields: { on: expect.any(String) } })
  expect(await received({ on: addDays(on, 2) })).toMatchObject({ fields: { on: expect.any(String) } })
  expect(await received({ recordIds: [newId()] })).toEqual({ kind: 'notFound' })
  expect(await refusal(panel.replyTo('releases.sent', { ...went, side: 'health', to: ' ' }))).toMatchObject({
    fields: { to: expect.any(String) },
  })
  const stranger = { meetingId, deliveryId: newId(), reason: 'No' }
  expect(await refusal(panel.replyTo('releases.takeBack', stranger))).toEqual({ kind: 'notFound' })
  expect((await panel.call('releases.status', { meetingId })).deliveries).toEqual([])
})

test('a pack that is not written can’t have been sent', async () => {
  const { panel, meetingId } = await toSign()
  await signAs(panel, meetingId, 'doctor')
  const { records } = await panel.call('releases.status', { meetingId })
  const recordIds = records.map(({ recordId }) => recordId)
  const went = { meetingId, side: 'health', recordIds, on: '2026-01-01', how: 'post', to: 'R', by: 'C' }
  expect(await refusal(panel.replyTo('releases.sent', went))).toMatchObject({
    fields: { recordIds: 'not written yet' },
  })
})

test('the limit for a release is met on the day of the last receipt, not on that of the writing', async () => {
  const { panel, meetingId, on, has } = await written()
  const { db } = panel.store.desk().store
  const release = async () =>
    (await limitsOfMeeting(db, meetingId, on))?.limits.find(({ kind }) => kind === 'release')
  expect((await release())?.doneOn).toBeNull()
  await panel.call('releases.received', { ...has, side: 'health' })
  await panel.call('releases.received', { ...has, side: 'socialCare' })
  expect((await release())?.doneOn).toBe(on)
})
