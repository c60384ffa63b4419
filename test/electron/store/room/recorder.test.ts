import { describe, expect, test } from 'vitest'
import { selectHistory } from '../../../../electron/store/kernel/history.ts'
import { newId } from '../../../../shared/kernel/ids.ts'
import type { Who } from '../../../../shared/session.ts'
import { draftWith, laterOn } from '../meetings/meeting-steps.ts'
import { addCase } from '../meetings/ready-case.ts'
import { refusal } from '../test-store.ts'
import { inRoom, newAction } from '../../../support/in-room.ts'

async function withChair() {
  const room = await inRoom()
  const chair: Partial<Who> = { memberId: room.panel.ids.chair, role: 'chair', name: 'Chidi Amara' }
  const recorder = async () => (await room.panel.call('room.get', { meetingId: room.meetingId })).recorder
  const me = room.panel.coordinator.memberId
  return { ...room, chair, recorder, me }
}
const otherRecorder = { kind: 'notAllowed', why: 'otherRecorder' }

describe('one member records', () => {
  test('whoever started the meeting, by name', async () => {
    const { recorder, panel } = await withChair()
    expect(await recorder()).toEqual({ memberId: panel.coordinator.memberId, name: panel.coordinator.name })
  })

  test('nobody else writes anything of the room, until it is handed over', async () => {
    const { panel, chair, meetingId, itemId, business } = await withChair()
    const [action] = (await panel.call('room.saveAction', newAction(itemId))).actions
    const { meeting: open } = await panel.call('room.get', { meetingId })
    const { meeting: later } = await draftWith(panel, [], laterOn)
    const toNew = { heldOn: laterOn, startsAt: '10:00', place: '' }
    const writes: readonly (readonly [string, object])[] = [
      ['room.setAttendance', { meetingId, itemId: null, memberId: panel.ids.worker, state: 'apology' }],
      ['room.markDone', { itemId: business, version: 1 }],
      ['room.decide', { itemId, version: 1, changes: { reasons: 'Because.' } }],
      ['room.setAgreement', { itemId, memberId: panel.ids.worker, position: 'agree', words: '' }],
      ['room.everyoneAgrees', { itemId }],
      ['room.unsay', { itemId, memberIds: [panel.ids.worker] }],
      ['room.markNotDone', { itemId: business, version: 1 }],
      ['room.confirmReadBack', { itemId, version: 1 }],
      ['room.saveAction', newAction(itemId)],
      ['room.removeAction', { actionId: action?.id, version: 1 }],
      ['meetings.carry', { itemId, version: 1, toMeetingId: later.id, reason: 'No time' }],
      ['meetings.close', { meetingId, version: open.version }],
      ['closing.carry', { meetingId, items: [{ itemId, version: 1 }], to: toNew, reason: 'No time' }],
      ['closing.leaveAction', { actionId: action?.id, version: 1, reason: 'Named on Monday' }],
    ]
    for (const [name, input] of writes)
      expect([name, await refusal(panel.replyTo(name, input, chair))]).toEqual([name, otherRecorder])
    await panel.call('room.handOver', { meetingId, memberId: panel.ids.chair })
    expect(await panel.replyTo('room.everyoneAgrees', { itemId }, chair)).toMatchObject({ ok: true })
    expect(await refusal(panel.replyTo('room.everyoneAgrees', { itemId }))).toEqual(otherRecorder)
  })

  test('the recorder it was handed to carries and closes', async () => {
    const { panel, chair, meetingId, itemId } = await withChair()
    const { meeting: later } = await draftWith(panel, [], laterOn)
    const { actions, item } = await panel.call('room.saveAction', { ...newAction(itemId), side: null })
    await panel.call('room.handOver', { meetingId, memberId: panel.ids.chair })
    const action = { actionId: actions[0]?.id, version: 1, reason: 'Named on Monday' }
    expect(await panel.replyTo('closing.leaveAction', action, chair)).toMatchObject({ ok: true })
    const carry = { itemId, version: item.version, toMeetingId: later.id, reason: 'No time' }
    expect(await panel.replyTo('meetings.carry', carry, chair)).toMatchObject({ ok: true })
    const { meeting } = await panel.call('room.get', { meetingId })
    const close = { meetingId, version: meeting.version }
    expect(await panel.replyTo('meetings.close', close, chair)).toMatchObject({ ok: true })
  })

  test('before a meeting has begun whoever may drive carries from its agenda', async () => {
    const { panel, chair } = await withChair()
    const draft = await draftWith(panel, [await addCase(panel, { familyName: 'Other' })], '2027-01-21')
    const { meeting: later } = await draftWith(panel, [], laterOn)
    const item = draft.items.find(({ kind }) => kind === 'case')
    const carry = { itemId: item?.id, version: item?.version, toMeetingId: later.id, reason: 'Too full' }
    expect(await panel.replyTo('meetings.carry', carry, chair)).toMatchObject({ ok: true })
  })

  test('whoever else drives may still show and hide', async () => {
    const { panel, chair, meetingId, itemId } = await withChair()
    for (const [name, input] of [
      ['room.show', { meetingId, itemId }],
      ['room.hide', { meetingId, hidden: true }],
    ] as const)
      expect(await panel.replyTo(name, input, chair)).toMatchObject({ ok: true })
  })

  test('taking over needs the recorder that was seen', async () => {
    const { panel, chair, meetingId, recorder, me } = await withChair()
    const takeOver = (from: string | null) => panel.replyTo('room.takeOver', { meetingId, from }, chair)
    expect(await refusal(takeOver(newId()))).toMatchObject({ kind: 'conflict', current: { memberId: me } })
    expect(await refusal(takeOver(null))).toMatchObject({ kind: 'conflict' })
    expect(await takeOver(me)).toMatchObject({ ok: true })
    expect(await recorder()).toEqual({ memberId: panel.ids.chair, name: 'Chidi Amara' })
  })

  test('only the recorder hands over, and only to someone who may drive', async () => {
    const { panel, chair, meetingId } = await withChair()
    const handOver = (memberId: string, as: Partial<Who> = {}) =>
      refusal(panel.replyTo('room.handOver', { meetingId, memberId }, as))
    expect(await handOver(panel.ids.chair, chair)).toEqual(otherRecorder)
    for (const memberId of [panel.ids.worker, newId()])
      expect(await handOver(memberId)).toMatchObject({
        kind: 'invalid',
        fields: { memberId: /not a coordinator/ },
      })
  })

  test('a member who has left is handed nothing', async () => {
    const { panel, meetingId } = await withChair()
    const { members } = await panel.call('panels.get', {})
    const chair = members.find(({ id }) => id === panel.ids.chair)
    await panel.store
      .desk()
      .store.db.updateTable('member')
      .set({ active: 0 })
      .where('id', '=', chair?.id ?? '')
      .execute()
    expect(
      await refusal(panel.replyTo('room.handOver', { meetingId, memberId: panel.ids.chair })),
    ).toMatchObject({ kind: 'invalid' })
  })

  test('of a meeting from before there were recorders, whoever writes first', async () => {
    const { panel, chair, meetingId, itemId, recorder } = await withChair()
    await panel.store.desk().store.db.deleteFrom('roomState').execute()
    expect(await recorder()).toBe(null)
    await panel.replyTo('room.everyoneAgrees', { itemId }, chair)
    expect(await recorder()).toMatchObject({ memberId: panel.ids.chair })
    expect(
      await refusal(
        panel.replyTo('room.setAttendance', {
          meetingId,
          itemId: null,
          memberId: panel.ids.worker,
          state: 'apology',
        }),
      ),
    ).toEqual(otherRecorder)
  })

  test('both are in the audit trail, and the one before in the history', async () => {
    const { panel, chair, meetingId, me } = await withChair()
    await panel.replyTo('room.takeOver', { meetingId, from: me }, chair)
    await panel.replyTo('room.handOver', { meetingId, memberId: me }, chair)
    const { db } = panel.store.desk().store
    const entries = await db.selectFrom('audit').select('operation').orderBy('seq').execute()
    expect(entries.slice(-2).map(({ operation }) => operation)).toEqual(['room.takeOver', 'room.handOver'])
    const old = await selectHistory(db, 'roomState', 'all')
    expect(old.map(({ row }) => row.recorderId)).toEqual([me, panel.ids.chair])
  })
})
