import { expect, test } from 'vitest'
import { close, closedMeeting, decideOn, readBack } from '../meetings/meeting-steps.ts'
import { openPanel } from '../meetings/panel-at-work.ts'
import { addCase } from '../meetings/ready-case.ts'
import { updateTerms } from '../../../support/update-terms.ts'
import { inRoom } from '../../../support/in-room.ts'

/** Decided by a panel that advises. */
async function advised() {
  const room = await inRoom()
  await updateTerms(room.panel, {}, 'advisory')
  await room.panel.call('room.show', { meetingId: room.meetingId, itemId: room.itemId })
  await decideOn(room.panel, room.itemId)
  return room
}

test('what an advisory panel says is advice on the wall and on the case’s page', async () => {
  const { panel, steen } = await advised()
  expect(await panel.call('room.wall', {})).toMatchObject({ decision: { authority: 'advisory' } })
  const { decisions } = await panel.call('cases.get', { caseId: steen.id })
  expect(decisions).toMatchObject([{ verdict: 'approved', authority: 'advisory' }])
})

test('a frozen record stays advice when the panel may decide later', async () => {
  const { panel, steen, itemId, meetingId } = await advised()
  await readBack(panel, itemId)
  await close(panel, meetingId)
  await updateTerms(panel, {}, 'decision_making')
  const { decisions } = await panel.call('cases.get', { caseId: steen.id })
  expect(decisions).toMatchObject([{ authority: 'advisory' }])
  const recordId = decisions[0]?.recordId ?? ''
  expect(await panel.call('amendments.open', { recordId })).toMatchObject({ authority: 'advisory' })
  expect(await panel.call('letters.get', { recordId })).toMatchObject({ authority: 'advisory' })
})

test('whoever signs is told that it is advice', async () => {
  const panel = await openPanel(['doctor'])
  await updateTerms(panel, {}, 'advisory')
  const { meetingId } = await closedMeeting(panel, [await addCase(panel)])
  const { signatories } = await panel.call('signOff.forMeeting', { meetingId })
  const doctor = signatories.find(({ memberId }) => memberId === panel.ids.doctor)
  expect(doctor?.items).toMatchObject([{ verdict: 'approved', authority: 'advisory' }])
})
