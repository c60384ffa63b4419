import { expect, test } from 'vitest'
import { close, decideOn, meet, readBack } from '../meetings/meeting-steps.ts'
import { openPanel } from '../meetings/panel-at-work.ts'
import { addCase } from '../meetings/ready-case.ts'
import { signAs } from '../sign-off/sign-as.ts'
import { setLimit } from '../../../support/to-sign.ts'
import { caseState, logAndArrive, meetingState } from './release-steps.ts'

test('a case moves on with its own record, a meeting with all of them, and nothing is called back', async () => {
  const panel = await openPanel(['doctor', 'manager', 'chair'])
  await setLimit(panel, 'chair', 5_000_000)
  const [steen, moor] = [await addCase(panel), await addCase(panel, { familyName: 'Moor' })]
  const { meetingId, items } = await meet(panel, [steen, moor])
  const [first = '', second = ''] = items.map((item) => item.id)
  // The doctor declares an interest in the second case, so that only the chair can sign it for health.
  const memberId = panel.ids.doctor
  await panel.call('room.setAttendance', { meetingId, itemId: second, memberId, state: 'sits_out' })
  for (const itemId of [first, second]) {
    await decideOn(panel, itemId)
    await readBack(panel, itemId)
  }
  await close(panel, meetingId)
  await signAs(panel, meetingId, 'doctor')
  await signAs(panel, meetingId, 'manager')
  expect([await caseState(panel, steen), await caseState(panel, moor)]).toEqual(['signed', 'decided'])
  expect(await meetingState(panel, meetingId)).toBe('closed')

  await logAndArrive(panel, meetingId)
  expect([await caseState(panel, steen), await caseState(panel, moor)]).toEqual(['released', 'decided'])
  const { log: entries } = await panel.call('releases.status', { meetingId })
  expect(entries.filter((entry) => entry.oneAgencyOnly).map((entry) => entry.personName)).toEqual([
    'Ruth Moor',
    'Ruth Moor',
  ])

  await signAs(panel, meetingId, 'chair')
  expect([await caseState(panel, steen), await caseState(panel, moor)]).toEqual(['released', 'signed'])
  expect(await meetingState(panel, meetingId)).toBe('signed')
  await logAndArrive(panel, meetingId)
  expect(await caseState(panel, moor)).toBe('released')
  expect(await meetingState(panel, meetingId)).toBe('released')
})
