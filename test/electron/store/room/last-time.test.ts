import { describe, expect, test } from 'vitest'
import { newId } from '../../../../shared/kernel/ids.ts'
import { refusal } from '../test-store.ts'
import { close, draftWith, publish, start } from '../meetings/meeting-steps.ts'
import { addSeat, openPanel } from '../meetings/panel-at-work.ts'
import type { PanelAtWork } from '../meetings/panel-at-work.ts'

/** A January meeting that was closed: the doctor left before its end, the worker sent apologies. */
async function afterOne() {
  const panel = await openPanel()
  const { meeting } = await draftWith(panel, [])
  await start(panel, meeting.id)
  const mark = (memberId: string, state: 'left' | 'apology') =>
    panel.call('room.setAttendance', { meetingId: meeting.id, itemId: null, memberId, state })
  await mark(panel.ids.doctor, 'left')
  await mark(panel.ids.worker, 'apology')
  await close(panel, meeting.id)
  const next = (await draftWith(panel, [], '2027-02-11')).meeting.id
  return { panel, next }
}

const statesOf = async (panel: PanelAtWork, meetingId: string) =>
  new Map(
    (await panel.call('room.get', { meetingId })).attendance.map(({ member, meeting }) => [
      member.id,
      meeting,
    ]),
  )

describe('attendance as last time', () => {
  test('is who came, also for a part of it, and who sent apologies', async () => {
    const { panel, next } = await afterOne()
    const last = await panel.call('room.lastTime', { meetingId: next })
    expect(last?.heldOn).toBe('2027-01-14')
    const states = new Map(last?.marks.map(({ memberId, state }) => [memberId, state]))
    expect(states.get(panel.ids.doctor)).toBe('present')
    expect(states.get(panel.ids.chair)).toBe('present')
    expect(states.get(panel.ids.worker)).toBe('apology')
  })

  test('leaves whoever is marked for this meeting as they are', async () => {
    const { panel, next } = await afterOne()
    await panel.call('room.setAttendance', {
      meetingId: next,
      itemId: null,
      memberId: panel.ids.doctor,
      state: 'apology',
    })
    const last = await panel.call('room.lastTime', { meetingId: next })
    expect(last?.marks.some(({ memberId }) => memberId === panel.ids.doctor)).toBe(false)
  })

  test('names whom that meeting says nothing of, and who has left the panel since', async () => {
    const { panel, next } = await afterOne()
    await addSeat(panel, {
      login: 'nell',
      name: 'Nell Ashby',
      title: 'Occupational therapist',
      role: 'member',
      side: 'health',
      annualLimitPence: null,
    })
    const peer = (await panel.call('panels.get', {})).members.find(({ id }) => id === panel.ids.peer)
    await panel.store
      .desk()
      .store.db.updateTable('member')
      .set({ active: 0 })
      .where('id', '=', panel.ids.peer)
      .execute()
    const last = await panel.call('room.lastTime', { meetingId: next })
    expect(last?.unknown).toContain('Nell Ashby')
    expect(last?.gone).toEqual([peer?.name])
    expect(last?.marks.some(({ memberId }) => memberId === panel.ids.peer)).toBe(false)
  })

  test('is nothing before the first close, nor from a meeting that comes later', async () => {
    const { panel } = await afterOne()
    const earlier = (await draftWith(panel, [], '2027-01-07')).meeting.id
    expect(await panel.call('room.lastTime', { meetingId: earlier })).toBeNull()
  })
})

describe('marking many at once', () => {
  test('marks all of them, and back', async () => {
    const { panel, next } = await afterOne()
    const marks = [panel.ids.doctor, panel.ids.peer].map(
      (memberId) => ({ memberId, state: 'present' }) as const,
    )
    await panel.call('room.markAll', { meetingId: next, marks })
    expect((await statesOf(panel, next)).get(panel.ids.peer)).toBe('present')
    const back = marks.map(({ memberId }) => ({ memberId, state: 'absent' }) as const)
    await panel.call('room.markAll', { meetingId: next, marks: back })
    expect(new Set((await statesOf(panel, next)).values())).toEqual(new Set(['absent']))
  })

  test('marks nobody where one of them is not known, or the meeting is closed', async () => {
    const { panel, next } = await afterOne()
    const stranger = { memberId: newId(), state: 'present' } as const
    const doctor = { memberId: panel.ids.doctor, state: 'present' } as const
    expect(
      await refusal(panel.replyTo('room.markAll', { meetingId: next, marks: [doctor, stranger] })),
    ).toEqual({ kind: 'notFound' })
    expect((await statesOf(panel, next)).get(panel.ids.doctor)).toBe('absent')
    await publish(panel, next)
    const { meeting } = await panel.call('meetings.agenda', { meetingId: next })
    await panel.call('meetings.start', { meetingId: next, version: meeting.version })
    await close(panel, next)
    expect(await refusal(panel.replyTo('room.markAll', { meetingId: next, marks: [doctor] }))).toEqual({
      kind: 'notAllowed',
      why: 'closed',
    })
  })
})
