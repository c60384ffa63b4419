import { describe, expect, test } from 'vitest'
import { newId } from '../../../../shared/kernel/ids.ts'
import type { AttendanceState } from '../../../../shared/room.ts'
import { refusal } from '../test-store.ts'
import { close, decideOn, draftWith, meet, readBack } from '../meetings/meeting-steps.ts'
import { openPanel } from '../meetings/panel-at-work.ts'
import type { PanelAtWork, SeatName } from '../meetings/panel-at-work.ts'
import { addCase } from '../meetings/ready-case.ts'

async function inRoom(cases = 1) {
  const panel = await openPanel()
  const list = []
  for (let i = 0; i < cases; i++) list.push(await addCase(panel, { familyName: `Steen ${'ABCDEFG'[i]}` }))
  const { meetingId, items } = await meet(panel, list)
  const [first = '', second = ''] = items.map((item) => item.id)
  const mark = (name: SeatName, state: AttendanceState, itemId: string | null = null) =>
    panel.call('room.setAttendance', { meetingId, itemId, memberId: panel.ids[name], state })
  return { panel, meetingId, first, second, mark }
}

async function stateOf(panel: PanelAtWork, itemId: string, name: SeatName) {
  const { attendance } = await panel.call('room.item', { itemId })
  return attendance.find(({ member }) => member.id === panel.ids[name])?.item
}

describe('attendance', () => {
  test('takes nobody to be there until someone says so', async () => {
    const panel = await openPanel()
    const { meeting } = await draftWith(panel, [])
    const { attendance } = await panel.call('room.get', { meetingId: meeting.id })
    expect(new Set(attendance.map((one) => one.meeting))).toEqual(new Set(['absent']))
    expect(attendance.map((one) => one.member.side)).toEqual([
      'health',
      'health',
      'socialCare',
      'socialCare',
      'socialCare',
      null,
    ])
  })

  test('of the meeting is what an item starts with, until it is heard', async () => {
    const { panel, meetingId, first, mark } = await inRoom()
    await mark('doctor', 'apology')
    expect(await stateOf(panel, first, 'doctor')).toBe('apology')
    await panel.call('room.show', { meetingId, itemId: first })
    expect(await stateOf(panel, first, 'doctor')).toBe('apology')
  })

  test('follows who comes and goes while an item is heard, and stays as it was once it is decided', async () => {
    const { panel, meetingId, first, second, mark } = await inRoom(2)
    await mark('worker', 'absent')
    await panel.call('room.show', { meetingId, itemId: first })
    await mark('worker', 'present')
    expect(await stateOf(panel, first, 'worker')).toBe('present')
    await decideOn(panel, first)
    await readBack(panel, first)
    await mark('worker', 'left')
    expect(await stateOf(panel, first, 'worker')).toBe('present')
    expect((await panel.call('room.item', { itemId: first })).item.state).toBe('decided')
    expect(await stateOf(panel, second, 'worker')).toBe('left')
  })

  test('of one item is its own: a declared interest stays through later comings and goings', async () => {
    const { panel, meetingId, first, second, mark } = await inRoom(2)
    await mark('doctor', 'sits_out', first)
    await panel.call('room.show', { meetingId, itemId: first })
    await mark('doctor', 'left')
    await mark('doctor', 'present')
    expect(await stateOf(panel, first, 'doctor')).toBe('sits_out')
    expect(await stateOf(panel, second, 'doctor')).toBe('present')
  })

  test('takes back what someone said who turns out not to be there, but not of who left afterwards', async () => {
    const { panel, first, mark } = await inRoom()
    await decideOn(panel, first)
    await mark('doctor', 'left', first)
    await mark('manager', 'sits_out', first)
    const { agreements } = await panel.call('room.item', { itemId: first })
    const positionOf = (name: SeatName) =>
      agreements.find((one) => one.memberId === panel.ids[name])?.position
    expect(positionOf('doctor')).toBe('agree')
    expect(positionOf('manager')).toBeUndefined()
    await mark('manager', 'present', first)
    const again = (await panel.call('room.item', { itemId: first })).agreements
    expect(again.find((one) => one.memberId === panel.ids.manager)?.position).toBeNull()
  })

  test('changed for a read-back item asks for a new read-back', async () => {
    const { panel, first, mark } = await inRoom()
    await decideOn(panel, first)
    await readBack(panel, first)
    await mark('worker', 'left', first)
    expect(await panel.call('room.item', { itemId: first })).toMatchObject({
      item: { state: 'heard' },
      decision: { readBackAt: null },
    })
  })

  test('counts quorum for each agency and item, live', async () => {
    const { panel, first, mark } = await inRoom()
    expect((await panel.call('room.item', { itemId: first })).quorum.quorate).toBe(true)
    await mark('manager', 'left')
    await mark('worker', 'left')
    expect((await panel.call('room.item', { itemId: first })).quorum).toMatchObject({
      quorate: false,
      socialCare: 0,
      missing: ['One more from the council is needed'],
    })
  })

  test('is refused for strangers, for another meeting’s item, for a carried item, and after the close', async () => {
    const { panel, meetingId, first, second } = await inRoom(2)
    const other = await draftWith(panel, [], '2027-02-11')
    const mark = (input: object) =>
      refusal(
        panel.replyTo('room.setAttendance', {
          meetingId,
          itemId: null,
          memberId: panel.ids.doctor,
          state: 'left',
          ...input,
        }),
      )
    expect(await mark({ memberId: newId() })).toEqual({ kind: 'notFound' })
    expect(await mark({ itemId: first, meetingId: other.meeting.id })).toEqual({ kind: 'notFound' })
    await panel.call('meetings.carry', {
      itemId: second,
      version: 1,
      toMeetingId: other.meeting.id,
      reason: 'No time',
    })
    expect(await mark({ itemId: second })).toEqual({ kind: 'notAllowed', why: 'carried' })
    await decideOn(panel, first)
    await readBack(panel, first)
    await close(panel, meetingId)
    expect(await mark({})).toEqual({ kind: 'notAllowed', why: 'closed' })
    expect(await mark({ itemId: first })).toEqual({ kind: 'notAllowed', why: 'closed' })
  })
})
