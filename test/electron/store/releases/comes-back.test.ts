import { expect, test } from 'vitest'
import { close, decideOn, draftWith, laterOn, meet, readBack } from '../meetings/meeting-steps.ts'
import { openPanel } from '../meetings/panel-at-work.ts'
import { addCase } from '../meetings/ready-case.ts'
import { signAs } from '../sign-off/sign-as.ts'
import { refusal } from '../test-store.ts'
import { caseState, log, logAndArrive } from './release-steps.ts'

test('a case deferred for information comes back to the panel; one that was settled does not', async () => {
  const panel = await openPanel(['doctor', 'manager'])
  const [steen, moor] = [await addCase(panel), await addCase(panel, { familyName: 'Moor' })]
  const { meetingId, items } = await meet(panel, [steen, moor])
  const [first = '', second = ''] = items.map((item) => item.id)
  await decideOn(panel, first, 'deferred_for_information')
  await decideOn(panel, second)
  for (const itemId of [first, second]) await readBack(panel, itemId)
  await close(panel, meetingId)
  await signAs(panel, meetingId, 'doctor')
  await signAs(panel, meetingId, 'manager')
  const next = await draftWith(panel, [], laterOn)
  const list = (caseId: string) =>
    panel.replyTo('meetings.addCases', { meetingId: next.meeting.id, caseIds: [caseId] })
  expect(await refusal(list(steen.id))).toMatchObject({ kind: 'invalid' })
  await logAndArrive(panel, meetingId)
  expect(await refusal(list(moor.id))).toMatchObject({ kind: 'invalid' })
  expect(await list(steen.id)).toMatchObject({ ok: true })
  // A second release of the old record does not call it back from the new agenda.
  await log(panel, meetingId)
  expect(await caseState(panel, steen)).toBe('listed')
})
