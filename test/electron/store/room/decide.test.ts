import { describe, expect, test } from 'vitest'
import { newId } from '../../../../shared/kernel/ids.ts'
import { refusal } from '../test-store.ts'
import { addCase } from '../meetings/ready-case.ts'
import { close, decideOn, draftWith, readBack } from '../meetings/meeting-steps.ts'
import { count, openPanel } from '../meetings/panel-at-work.ts'
import { inRoom } from '../../../support/in-room.ts'

const verdict = { verdict: 'approved' as const }

describe('deciding', () => {
  test('saves what is given and leaves the rest', async () => {
    const { panel, steen, itemId } = await inRoom()
    const first = await panel.call('room.decide', { itemId, version: 1, changes: { reasons: 'Because' } })
    expect(first.decision).toMatchObject({ reasons: 'Because', verdict: null, version: 2 })
    expect((await panel.call('room.item', { itemId })).item.state).toBe('heard')
    expect((await panel.call('cases.get', { caseId: steen.id })).case.state).toBe('heard')
    const conditions = [{ id: newId(), text: 'Seen after a month' }]
    const second = await panel.call('room.decide', {
      itemId,
      version: 2,
      changes: { ...verdict, conditions, changesRecommendation: true, changesReason: 'More hours' },
    })
    expect(second.decision).toMatchObject({
      reasons: 'Because',
      verdict: 'approved',
      conditions,
      changesRecommendation: true,
      changesReason: 'More hours',
    })
  })

  test('is refused against an older version, the first one too', async () => {
    const { panel, itemId } = await inRoom()
    await panel.call('room.decide', { itemId, version: 1, changes: { reasons: 'Because' } })
    const late = { itemId, version: 1, changes: { reasons: 'No' } }
    expect(await refusal(panel.replyTo('room.decide', late))).toMatchObject({ kind: 'conflict' })
    expect((await panel.call('room.item', { itemId })).decision?.reasons).toBe('Because')
  })

  test('needs a quorum for a verdict, not for the discussion', async () => {
    const { panel, meetingId, itemId } = await inRoom()
    const memberId = panel.ids.chair
    await panel.call('room.setAttendance', { meetingId, itemId: null, memberId, state: 'left' })
    await panel.call('room.decide', { itemId, version: 1, changes: { reasons: 'So far' } })
    expect(await refusal(panel.replyTo('room.decide', { itemId, version: 2, changes: verdict }))).toEqual({
      kind: 'notAllowed',
      why: 'inquorate',
    })
    const taken = await panel.call('room.decide', { itemId, version: 2, changes: { verdict: null } })
    expect(taken.decision?.verdict).toBeNull()
  })

  test('sets no review before the meeting', async () => {
    const { panel, itemId } = await inRoom()
    const input = { itemId, version: 1, changes: { reviewOn: '2027-01-13' } }
    expect(await refusal(panel.replyTo('room.decide', input))).toEqual({
      kind: 'invalid',
      fields: { reviewOn: 'is before the meeting' },
    })
    expect(await count(panel, 'decision')).toBe(0)
  })

  test('happens only in a meeting in progress, about a case that is decided here', async () => {
    const panel = await openPanel()
    const draft = await draftWith(panel, [await addCase(panel)])
    const waiting = { itemId: draft.items[2]?.id, version: 1, changes: { reasons: 'Because' } }
    expect(await refusal(panel.replyTo('room.decide', waiting))).toEqual({
      kind: 'notAllowed',
      why: 'notStarted',
    })
    const { itemId, meetingId, business, panel: other } = await inRoom()
    const decide = (id: string) =>
      refusal(other.replyTo('room.decide', { itemId: id, version: 1, changes: { reasons: 'Because' } }))
    expect(await decide(business)).toEqual({ kind: 'notAllowed', why: 'business' })
    const later = await draftWith(other, [], '2027-02-11')
    await other.call('meetings.carry', {
      itemId,
      version: 1,
      toMeetingId: later.meeting.id,
      reason: 'No time',
    })
    expect(await decide(itemId)).toEqual({ kind: 'notAllowed', why: 'carried' })
    await close(other, meetingId)
    expect(await decide(itemId)).toEqual({ kind: 'notAllowed', why: 'closed' })
  })
})

test('after the close nothing of a decision changes', async () => {
  const { panel, meetingId, itemId, business } = await inRoom()
  await decideOn(panel, itemId)
  await readBack(panel, itemId)
  await close(panel, meetingId)
  const memberId = panel.ids.doctor
  const closed = { kind: 'notAllowed', why: 'closed' }
  const refused = (name: string, input: object) => refusal(panel.replyTo(name, input))
  expect(await refused('room.decide', { itemId, version: 2, changes: { reasons: 'x' } })).toEqual(closed)
  expect(await refused('room.setAgreement', { itemId, memberId, position: 'disagree', words: 'x' })).toEqual(
    closed,
  )
  expect(await refused('room.everyoneAgrees', { itemId })).toEqual(closed)
  expect(await refused('room.confirmReadBack', { itemId, version: 3 })).toEqual(closed)
  expect(await refused('room.show', { meetingId, itemId })).toEqual(closed)
  expect(await refused('room.hide', { meetingId, hidden: true })).toEqual(closed)
  expect(await refused('room.markDone', { itemId: business, version: 1 })).toEqual(closed)
})
