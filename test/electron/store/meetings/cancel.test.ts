import { expect, test } from 'vitest'
import { notAllowed } from '../../../../shared/kernel/reply.ts'
import { refusal } from '../test-store.ts'
import { draftWith, laterOn, publish, start } from './meeting-steps.ts'
import { openPanel } from './panel-at-work.ts'
import { addCase } from './ready-case.ts'

const why = { reason: 'The chair is ill', toMeetingId: null }

test('a meeting that is called off lets its cases go back, and they can be listed again', async () => {
  const panel = await openPanel()
  const steen = await addCase(panel)
  const { meeting } = await draftWith(panel, [steen])
  const called = await panel.call('meetings.cancel', {
    meetingId: meeting.id,
    version: meeting.version,
    ...why,
  })
  expect(called.state).toBe('cancelled')
  expect((await panel.call('cases.get', { caseId: steen.id })).case.state).toBe('triaged')
  expect((await panel.call('cases.list', {})).cases[0]?.meetingId).toBeNull()
  const again = await draftWith(panel, [steen], laterOn)
  expect(again.items.some(({ caseId }) => caseId === steen.id)).toBe(true)
})

test('its cases are carried to a later meeting, and know where they came from', async () => {
  const panel = await openPanel()
  const [steen, moor] = [await addCase(panel), await addCase(panel, { familyName: 'Moor' })]
  const { meeting } = await draftWith(panel, [steen, moor])
  const { meeting: later } = await draftWith(panel, [], laterOn)
  const input = { meetingId: meeting.id, version: meeting.version, reason: why.reason, toMeetingId: later.id }
  await panel.call('meetings.cancel', input)
  const agenda = await panel.call('meetings.agenda', { meetingId: later.id })
  const carried = agenda.items.filter(({ kind }) => kind === 'case')
  expect(carried.map(({ caseId }) => caseId)).toEqual([steen.id, moor.id])
  expect(carried.every(({ carriedFromHeldOn }) => carriedFromHeldOn === meeting.heldOn)).toBe(true)
  expect((await panel.call('cases.get', { caseId: moor.id })).listed?.meetingId).toBe(later.id)
})

test('refuses to call off a meeting that has started, and changes nothing of a cancelled one', async () => {
  const panel = await openPanel()
  const { meeting } = await draftWith(panel, [])
  await start(panel, meeting.id)
  const { meeting: running } = await panel.call('meetings.agenda', { meetingId: meeting.id })
  const cancel = (meetingId: string, version: number) =>
    refusal(panel.replyTo('meetings.cancel', { meetingId, version, ...why }))
  expect(await cancel(running.id, running.version)).toEqual(notAllowed('started').error)
  const { meeting: other } = await draftWith(panel, [], laterOn)
  await publish(panel, other.id)
  await panel.call('meetings.cancel', { meetingId: other.id, version: other.version + 1, ...why })
  expect(await cancel(other.id, other.version + 2)).toEqual(notAllowed('closed').error)
  const more = { meetingId: other.id, title: 'More', minutes: 5 }
  expect(await refusal(panel.replyTo('meetings.addBusiness', more))).toEqual(notAllowed('closed').error)
})

test('refuses a meeting to carry to that is not later, and leaves everything as it was', async () => {
  const panel = await openPanel()
  const steen = await addCase(panel)
  const { meeting } = await draftWith(panel, [steen], laterOn)
  const { meeting: earlier } = await draftWith(panel, [])
  const input = { meetingId: meeting.id, version: meeting.version, reason: 'Ill', toMeetingId: earlier.id }
  expect(await refusal(panel.replyTo('meetings.cancel', input))).toMatchObject({ kind: 'invalid' })
  expect((await panel.call('meetings.agenda', { meetingId: meeting.id })).meeting.state).toBe('draft')
})
