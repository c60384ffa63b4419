import { expect, test } from 'vitest'
import { refusal } from '../test-store.ts'
import { addCase } from './ready-case.ts'
import { draftWith, publish } from './meeting-steps.ts'
import { openPanel } from './panel-at-work.ts'

async function started() {
  const panel = await openPanel()
  const steen = await addCase(panel)
  const { meeting } = await draftWith(panel, [steen])
  await publish(panel, meeting.id)
  const open = await panel.call('meetings.agenda', { meetingId: meeting.id })
  await panel.call('meetings.start', { meetingId: meeting.id, version: open.meeting.version })
  const room = await panel.call('room.get', { meetingId: meeting.id })
  const itemId = room.items.find(({ kind }) => kind === 'case')?.id ?? ''
  const takeBack = async () => {
    const { meeting: now } = await panel.call('room.get', { meetingId: meeting.id })
    return panel.replyTo('meetings.takeBackStart', { meetingId: meeting.id, version: now.version })
  }
  return { panel, meetingId: meeting.id, itemId, firstId: room.items[0]?.id ?? '', takeBack }
}

test('a start that nothing was recorded after is taken back: the meeting is open, and nobody records it', async () => {
  const { panel, meetingId, takeBack } = await started()
  expect((await panel.call('room.get', { meetingId })).recorder).not.toBeNull()
  expect(await takeBack()).toMatchObject({ ok: true, value: { state: 'open', startedAt: null } })
  const room = await panel.call('room.get', { meetingId })
  expect([room.recorder, room.shownItemId]).toEqual([null, null])
  await panel.call('meetings.start', { meetingId, version: room.meeting.version })
  expect((await panel.call('room.get', { meetingId })).meeting.state).toBe('in_progress')
})

test('once somebody is marked, something is dealt with or a case came up, the start stands', async () => {
  const first = await started()
  const { panel, meetingId } = first
  const memberId = panel.ids.chair
  await panel.call('room.setAttendance', { meetingId, itemId: null, memberId, state: 'present' })
  expect(await refusal(first.takeBack())).toEqual({ kind: 'notAllowed', why: 'begun' })

  const second = await started()
  const [business] = (await second.panel.call('room.get', { meetingId: second.meetingId })).items
  await second.panel.call('room.markDone', { itemId: second.firstId, version: business?.version ?? 1 })
  expect(await refusal(second.takeBack())).toEqual({ kind: 'notAllowed', why: 'begun' })

  const third = await started()
  await third.panel.call('room.show', { meetingId: third.meetingId, itemId: third.itemId })
  expect(await refusal(third.takeBack())).toEqual({ kind: 'notAllowed', why: 'begun' })
})

test('an interest that was declared is something recorded', async () => {
  const { panel, itemId, takeBack } = await started()
  const said = { kind: 'personal', text: 'Same choir.', outcome: 'stays', ruling: '' } as const
  await panel.call('room.declareInterest', { itemId, memberId: panel.ids.peer, ...said })
  expect(await refusal(takeBack())).toEqual({ kind: 'notAllowed', why: 'begun' })
})

test('a meeting that is not in progress has no start to take back', async () => {
  const { panel, meetingId, takeBack } = await started()
  await takeBack()
  const { meeting } = await panel.call('room.get', { meetingId })
  const again = panel.replyTo('meetings.takeBackStart', { meetingId, version: meeting.version })
  expect(await refusal(again)).toEqual({ kind: 'notAllowed', why: 'notStarted' })
})
