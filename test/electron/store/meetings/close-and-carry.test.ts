import { describe, expect, test } from 'vitest'
import { newId } from '../../../../shared/kernel/ids.ts'
import { refusal } from '../test-store.ts'
import {
  close,
  closedMeeting,
  decideOn,
  draftWith,
  laterOn,
  meet,
  publish,
  readBack,
} from './meeting-steps.ts'
import { count, openPanel } from './panel-at-work.ts'
import type { PanelAtWork } from './panel-at-work.ts'
import { addCase } from './ready-case.ts'

async function tryToClose(panel: PanelAtWork, meetingId: string) {
  const { meeting } = await panel.call('room.get', { meetingId })
  return refusal(panel.replyTo('meetings.close', { meetingId, version: meeting.version }))
}

describe('closing', () => {
  test('names the items that are not decided, and decides nothing', async () => {
    const panel = await openPanel()
    const cases = [await addCase(panel), await addCase(panel, { familyName: 'Moor' })]
    const { meetingId, items } = await meet(panel, cases)
    await decideOn(panel, items[0]?.id ?? '')
    await readBack(panel, items[0]?.id ?? '')
    // Decided, but not read back.
    await decideOn(panel, items[1]?.id ?? '')
    expect(await tryToClose(panel, meetingId)).toEqual({
      kind: 'invalid',
      fields: { items: 'not decided and read back: item 4' },
    })
    expect(await count(panel, 'record')).toBe(0)
    expect((await panel.call('room.get', { meetingId })).meeting.state).toBe('in_progress')
  })

  test('freezes each decided case and leaves carried ones to their meeting', async () => {
    const panel = await openPanel()
    const [steen, moor] = [await addCase(panel), await addCase(panel, { familyName: 'Moor' })]
    const { meetingId, items } = await meet(panel, [steen, moor])
    const later = await draftWith(panel, [], laterOn)
    await decideOn(panel, items[0]?.id ?? '')
    await readBack(panel, items[0]?.id ?? '')
    await panel.call('meetings.carry', {
      itemId: items[1]?.id ?? '',
      version: items[1]?.version ?? 0,
      toMeetingId: later.meeting.id,
      reason: 'Waits for a report',
    })
    await panel.call('room.show', { meetingId, itemId: items[0]?.id ?? '' })
    await close(panel, meetingId)
    expect((await panel.call('room.get', { meetingId })).shownItemId).toBeNull()
    expect(await count(panel, 'record')).toBe(1)
    expect((await panel.call('cases.get', { caseId: steen.id })).case.state).toBe('decided')
    expect((await panel.call('cases.get', { caseId: moor.id })).case.state).toBe('listed')
    const { meeting } = await panel.call('room.get', { meetingId })
    expect(meeting).toMatchObject({ state: 'closed', closedAt: expect.any(String) })
    expect(await panel.call('room.wall', {})).toEqual({
      kind: 'blank',
      panelName: 'Test panel',
      heldOn: null,
    })
  })

  test('is refused before the start, twice, and against an older version', async () => {
    const panel = await openPanel()
    const { meeting } = await draftWith(panel, [])
    const input = { meetingId: meeting.id, version: 1 }
    expect(await refusal(panel.replyTo('meetings.close', input))).toEqual({
      kind: 'notAllowed',
      why: 'notStarted',
    })
    const { meetingId } = await closedMeeting(panel, [await addCase(panel)])
    expect(await tryToClose(panel, meetingId)).toEqual({ kind: 'notAllowed', why: 'closed' })
  })

  test('is refused against an older version', async () => {
    const panel = await openPanel()
    const { meetingId, items } = await meet(panel, [await addCase(panel)])
    await decideOn(panel, items[0]?.id ?? '')
    await readBack(panel, items[0]?.id ?? '')
    expect(await refusal(panel.replyTo('meetings.close', { meetingId, version: 1 }))).toMatchObject({
      kind: 'conflict',
    })
    expect(await count(panel, 'record')).toBe(0)
  })

  test('is refused where a case changed after it was read back, wherever that was', async () => {
    const panel = await openPanel()
    const steen = await addCase(panel)
    const { meetingId, items } = await meet(panel, [steen])
    const itemId = items[0]?.id ?? ''
    await decideOn(panel, itemId)
    await readBack(panel, itemId)
    const plan = await panel.call('plans.get', { caseId: steen.id })
    await panel.call('plans.updateLine', {
      lineId: plan.lines[0]?.id ?? '',
      version: 1,
      changes: { healthPence: 500_000, socialCarePence: 280_000 },
    })
    expect((await panel.call('room.get', { meetingId })).items[2]?.state).toBe('heard')
    expect(await panel.call('room.item', { itemId })).toMatchObject({
      item: { state: 'heard' },
      decision: { readBackAt: null },
    })
    expect(await tryToClose(panel, meetingId)).toEqual({
      kind: 'invalid',
      fields: { readBack: 'changed since the read-back: item 3' },
    })
    await readBack(panel, itemId)
    await close(panel, meetingId)
    expect(await count(panel, 'record')).toBe(1)
  })

  test('does not ask for a new read-back where only the order of the agenda changed', async () => {
    const panel = await openPanel()
    const { meetingId, items } = await meet(panel, [await addCase(panel)])
    await decideOn(panel, items[0]?.id ?? '')
    await readBack(panel, items[0]?.id ?? '')
    await panel.call('meetings.moveItem', { itemId: items[0]?.id ?? '', position: 1 })
    await close(panel, meetingId)
    expect(await count(panel, 'record')).toBe(1)
  })
})

describe('carrying', () => {
  test('puts the case on the later agenda, with where it came from', async () => {
    const panel = await openPanel()
    const steen = await addCase(panel)
    const { meetingId, items } = await meet(panel, [steen])
    const later = await draftWith(panel, [], laterOn)
    const item = items[0]
    await panel.call('room.show', { meetingId, itemId: item?.id ?? '' })
    const agenda = await panel.call('meetings.carry', {
      itemId: item?.id ?? '',
      version: 2,
      toMeetingId: later.meeting.id,
      reason: 'Waits for a report',
    })
    expect(agenda.items[2]).toMatchObject({
      state: 'carried',
      carriedReason: 'Waits for a report',
      carriedToMeetingId: later.meeting.id,
    })
    expect(agenda.minutes).toBe(20)
    const there = await panel.call('meetings.agenda', { meetingId: later.meeting.id })
    expect(there.items[2]).toMatchObject({
      state: 'waiting',
      caseId: steen.id,
      carriedFromHeldOn: agenda.meeting.heldOn,
    })
    expect(there.items[3]?.title).toBe('Any urgent matters')
    expect((await panel.call('cases.get', { caseId: steen.id })).case.state).toBe('listed')
  })

  test('asks for a reason and a later meeting that has not started', async () => {
    const panel = await openPanel()
    const { meetingId, items } = await meet(panel, [await addCase(panel)])
    const earlier = await draftWith(panel, [], '2027-01-07')
    const later = await draftWith(panel, [], laterOn)
    const before = await count(panel, 'agendaItem')
    const item = { itemId: items[0]?.id, version: items[0]?.version, reason: 'Waits for a report' }
    const carry = (input: object) => refusal(panel.replyTo('meetings.carry', { ...item, ...input }))
    const notLater = { kind: 'invalid', fields: { toMeetingId: expect.any(String) } }
    expect(await carry({ toMeetingId: earlier.meeting.id })).toEqual(notLater)
    expect(await carry({ toMeetingId: meetingId })).toEqual(notLater)
    expect(await carry({ toMeetingId: newId() })).toEqual({ kind: 'notFound' })
    expect(await carry({ toMeetingId: later.meeting.id, reason: ' ' })).toEqual({
      kind: 'invalid',
      fields: { reason: expect.any(String) },
    })
    expect(await count(panel, 'agendaItem')).toBe(before)
  })

  test('never carries what was decided, nor the same item twice', async () => {
    const panel = await openPanel()
    const { items } = await meet(panel, [await addCase(panel), await addCase(panel, { familyName: 'Moor' })])
    const later = await draftWith(panel, [], laterOn)
    const [first = '', second = ''] = items.map((item) => item.id)
    await decideOn(panel, first)
    await readBack(panel, first)
    const to = { toMeetingId: later.meeting.id, reason: 'No time' }
    expect(await refusal(panel.replyTo('meetings.carry', { itemId: first, version: 3, ...to }))).toEqual({
      kind: 'notAllowed',
      why: 'decided',
    })
    await panel.call('meetings.carry', { itemId: second, version: 1, ...to })
    expect(await refusal(panel.replyTo('meetings.carry', { itemId: second, version: 2, ...to }))).toEqual({
      kind: 'notAllowed',
      why: 'carried',
    })
  })

  test('takes a case that changed after its read-back', async () => {
    const panel = await openPanel()
    const steen = await addCase(panel)
    const { items } = await meet(panel, [steen])
    const itemId = items[0]?.id ?? ''
    const later = await draftWith(panel, [], laterOn)
    await decideOn(panel, itemId)
    const { item } = await readBack(panel, itemId)
    const risk = await panel.call('risks.get', { caseId: steen.id })
    await panel.call('risks.save', {
      caseId: steen.id,
      version: risk.version,
      changes: { contingency: 'Her sister' },
    })
    const toMeetingId = later.meeting.id
    const input = { itemId, version: item.version, toMeetingId, reason: 'News from home' }
    expect((await panel.call('meetings.carry', input)).items[2]?.state).toBe('carried')
  })

  test('frees a case for another agenda once the later one lets it go', async () => {
    const panel = await openPanel()
    const steen = await addCase(panel)
    const { items } = await meet(panel, [steen])
    const later = await draftWith(panel, [], laterOn)
    const toMeetingId = later.meeting.id
    const item = { itemId: items[0]?.id ?? '', version: 1 }
    await panel.call('meetings.carry', { ...item, toMeetingId, reason: 'No time' })
    const there = await panel.call('meetings.agenda', { meetingId: toMeetingId })
    await panel.call('meetings.removeItem', { itemId: there.items[2]?.id ?? '', version: 1 })
    const third = await draftWith(panel, [steen], '2027-03-11')
    expect(third.items[2]?.caseId).toBe(steen.id)
  })

  test('carries nothing from a closed meeting', async () => {
    const panel = await openPanel()
    const { meetingId } = await closedMeeting(panel, [await addCase(panel)])
    const later = await draftWith(panel, [], laterOn)
    const [welcome] = (await panel.call('room.get', { meetingId })).items
    const item = { itemId: welcome?.id, version: 1 }
    const input = { ...item, toMeetingId: later.meeting.id, reason: 'No time' }
    expect(await refusal(panel.replyTo('meetings.carry', input))).toEqual({
      kind: 'notAllowed',
      why: 'closed',
    })
  })

  test('goes to no meeting that is under way or over', async () => {
    const panel = await openPanel()
    const first = await draftWith(panel, [await addCase(panel)])
    const second = await draftWith(panel, [], laterOn)
    await publish(panel, second.meeting.id)
    await panel.call('meetings.start', { meetingId: second.meeting.id, version: 2 })
    const item = first.items[2]
    const input = {
      itemId: item?.id,
      version: item?.version,
      toMeetingId: second.meeting.id,
      reason: 'No time',
    }
    expect(await refusal(panel.replyTo('meetings.carry', input))).toMatchObject({
      kind: 'invalid',
      fields: { toMeetingId: 'choose a meeting that has not started' },
    })
  })
})
