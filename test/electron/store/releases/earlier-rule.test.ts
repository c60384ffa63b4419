import { expect, test } from 'vitest'
import { signAs } from '../sign-off/sign-as.ts'
import { toSign } from '../../../support/to-sign.ts'
import { arrive, caseState, log, meetingState } from './release-steps.ts'

test('what went by the earlier rule stays released, whatever receipt is said and taken back', async () => {
  const { panel, steen, meetingId } = await toSign()
  await signAs(panel, meetingId, 'doctor')
  await signAs(panel, meetingId, 'manager')
  const { records } = await panel.call('releases.status', { meetingId })
  const { db } = panel.store.desk().store
  const old = records.map(({ recordId, recordVersion }) => ({ recordId, recordVersion }))
  await db.insertInto('releasedOnWriting').values(old).execute()
  await log(panel, meetingId)
  const states = async () => [await caseState(panel, steen), await meetingState(panel, meetingId)]
  expect(await states()).toEqual(['released', 'released'])
  expect((await panel.call('releases.status', { meetingId })).records[0]?.packs.health).toMatchObject({
    writtenAt: expect.any(String),
    receivedOn: null,
  })
  await arrive(panel, meetingId)
  for (const { id: deliveryId } of (await panel.call('releases.status', { meetingId })).deliveries)
    await panel.call('releases.takeBack', { meetingId, deliveryId, reason: 'Not this one' })
  expect(await states()).toEqual(['released', 'released'])
})
