import { describe, expect, test } from 'vitest'
import { selectHistory } from '../../../../electron/store/kernel/history.ts'
import { decideOn } from '../meetings/meeting-steps.ts'
import { refusal } from '../test-store.ts'
import { inRoom, roomAfter } from '../../../support/in-room.ts'

describe('what was done by mistake', () => {
  test('where members stand is taken back for these members only, and stays in history', async () => {
    const { panel, itemId } = await inRoom()
    const { doctor, worker } = panel.ids
    await panel.call('room.setAgreement', {
      itemId,
      memberId: worker,
      position: 'abstain',
      words: 'Too early.',
    })
    await panel.call('room.everyoneAgrees', { itemId })
    const { agreements } = await panel.call('room.unsay', { itemId, memberIds: [doctor] })
    const positionOf = (id: string) => agreements.find(({ memberId }) => memberId === id)?.position
    expect([positionOf(doctor), positionOf(worker)]).toEqual([null, 'abstain'])
    const { db } = panel.store.desk().store
    const kept = await selectHistory(db, 'agreement', 'all')
    expect(kept.map(({ row }) => row)).toMatchObject([{ memberId: doctor, position: 'agree' }])
  })

  test('a person shown is off the wall, to come again, and what was there before is back', async () => {
    const { panel, meetingId, itemId, business } = await inRoom()
    await panel.call('room.show', { meetingId, itemId: business })
    await panel.call('room.show', { meetingId, itemId })
    const back = { itemId: business, hidden: true }
    const taken = panel.call('room.unshow', { meetingId, itemId, back, wasWaiting: true })
    const room = await roomAfter(panel, meetingId, taken)
    expect(room).toMatchObject({ shownItemId: business, hidden: true })
    expect(room.items.find(({ id }) => id === itemId)?.state).toBe('waiting')
    const { attendance, case: of } = await panel.call('room.item', { itemId })
    expect(of?.state).toBe('listed')
    // Who comes now is there for it: it follows the meeting again.
    const worker = { meetingId, itemId: null, memberId: panel.ids.worker, state: 'apology' as const }
    await panel.call('room.setAttendance', worker)
    const after = (await panel.call('room.item', { itemId })).attendance
    const stateOf = (rows: typeof attendance) =>
      rows.find(({ member }) => member.id === panel.ids.worker)?.item
    expect([stateOf(attendance), stateOf(after)]).toEqual(['present', 'apology'])
  })

  test('a case about which something was recorded since stays heard', async () => {
    const { panel, meetingId, itemId } = await inRoom()
    await panel.call('room.show', { meetingId, itemId })
    await decideOn(panel, itemId)
    const input = { meetingId, itemId, back: { itemId: null, hidden: false }, wasWaiting: true }
    const room = await roomAfter(panel, meetingId, panel.call('room.unshow', input))
    expect(room.shownItemId).toBeNull()
    expect(room.items.find(({ id }) => id === itemId)?.state).toBe('heard')
  })

  test('is not taken back once something else is on the wall', async () => {
    const { panel, meetingId, itemId, business } = await inRoom()
    await panel.call('room.show', { meetingId, itemId })
    await panel.call('room.show', { meetingId, itemId: business })
    const input = { meetingId, itemId, back: { itemId: null, hidden: false }, wasWaiting: true }
    expect(await refusal(panel.replyTo('room.unshow', input))).toEqual({
      kind: 'notAllowed',
      why: 'notShown',
    })
  })

  test('an item marked as dealt with is open again; a case never was', async () => {
    const { panel, meetingId, itemId, business } = await inRoom()
    const after = (act: Promise<unknown>) => roomAfter(panel, meetingId, act)
    const done = await after(panel.call('room.markDone', { itemId: business, version: 1 }))
    const version = done.items.find(({ id }) => id === business)?.version ?? 0
    const again = await after(panel.call('room.markNotDone', { itemId: business, version }))
    expect(again.items.find(({ id }) => id === business)?.state).toBe('waiting')
    expect(await refusal(panel.replyTo('room.markNotDone', { itemId, version: 1 }))).toEqual({
      kind: 'notAllowed',
      why: 'case',
    })
  })
})
