import { describe, expect, it } from 'vitest'
import type { OpenEnd } from '../../../../shared/closing.ts'
import {
  close,
  decideOn,
  draftWith,
  laterOn,
  leaveUnassigned,
  meet,
  readBack,
} from '../meetings/meeting-steps.ts'
import { count, openPanel } from '../meetings/panel-at-work.ts'
import type { PanelAtWork } from '../meetings/panel-at-work.ts'
import { addCase } from '../meetings/ready-case.ts'
import { refusal } from '../test-store.ts'

async function meeting(names: readonly string[]) {
  const panel = await openPanel()
  const cases = []
  for (const familyName of names) cases.push(await addCase(panel, { familyName }))
  const { meetingId, items } = await meet(panel, cases)
  const ids = items.map(({ id }) => id)
  return { panel, meetingId, ids, check: () => panel.call('closing.check', { meetingId }) }
}

const ends = ({ items }: { items: readonly { end: OpenEnd; item: { personName: string | null } }[] }) =>
  items.map(({ end, item }) => `${item.personName}: ${end}`)

const act = (panel: PanelAtWork, itemId: string, action: object) =>
  panel.call('room.saveAction', {
    itemId,
    actionId: null,
    version: null,
    text: 'Book the first lesson',
    ownerName: '',
    side: null,
    dueOn: null,
    ...action,
  })

describe('what stands between a meeting and its close', () => {
  it('is named for each item: not reached, undecided, without a quorum, not read back', async () => {
    const { panel, meetingId, ids, check } = await meeting(['Abel', 'Bond', 'Cole', 'Dunn', 'Eady'])
    const [, second = '', third = '', fourth = '', fifth = ''] = ids
    await panel.call('room.show', { meetingId, itemId: second })
    await panel.call('room.show', { meetingId, itemId: third })
    for (const memberId of [panel.ids.manager, panel.ids.worker])
      await panel.call('room.setAttendance', { meetingId, itemId: third, memberId, state: 'left' })
    await decideOn(panel, fourth)
    await decideOn(panel, fifth)
    await readBack(panel, fifth)
    const found = await check()
    expect(ends(found)).toEqual([
      'Ruth Abel: not_reached',
      'Ruth Bond: undecided',
      'Ruth Cole: inquorate',
      'Ruth Dunn: unread',
    ])
    expect(found.items[1]?.missing).toContain('The decision')
    expect(found.items[2]?.missing).not.toEqual([])
  })

  it('is an action without owner, agency or day, until it has them or a reason stands beside it', async () => {
    const { panel, ids, check } = await meeting(['Abel'])
    const itemId = ids[0] ?? ''
    await act(panel, itemId, { ownerName: 'Kofi Ansah', side: 'health', dueOn: '2027-02-01' })
    const { actions } = await act(panel, itemId, { ownerName: 'Kofi Ansah' })
    expect((await check()).unassigned).toMatchObject([{ lacks: ['agency', 'date'], position: 3 }])
    const open = actions.find(({ dueOn }) => dueOn === null)
    await panel.call('closing.leaveAction', {
      actionId: open?.id ?? '',
      version: open?.version ?? 1,
      reason: 'Health names someone on Monday',
    })
    expect((await check()).unassigned).toEqual([])
  })

  it('is an unassigned action to the close itself too', async () => {
    const { panel, meetingId, ids } = await meeting(['Abel'])
    const itemId = ids[0] ?? ''
    await act(panel, itemId, { ownerName: 'Kofi Ansah' })
    await decideOn(panel, itemId)
    await readBack(panel, itemId)
    const { meeting: open } = await panel.call('room.get', { meetingId })
    const refused = await refusal(panel.replyTo('meetings.close', { meetingId, version: open.version }))
    expect(refused).toMatchObject({ kind: 'invalid', fields: { actions: expect.stringContaining('item 3') } })
    expect(await count(panel, 'record')).toBe(0)
    await leaveUnassigned(panel, meetingId)
    await close(panel, meetingId)
  })

  it('leaves nothing unassigned that is assigned', async () => {
    const { panel, ids } = await meeting(['Abel'])
    const { actions } = await act(panel, ids[0] ?? '', {
      ownerName: 'Kofi Ansah',
      side: 'health',
      dueOn: '2027-02-01',
    })
    const reply = panel.replyTo('closing.leaveAction', {
      actionId: actions[0]?.id,
      version: actions[0]?.version,
      reason: 'No',
    })
    expect(await refusal(reply)).toMatchObject({ kind: 'invalid' })
  })

  it('does not undo a read-back by giving a reason for an action', async () => {
    const { panel, meetingId, ids, check } = await meeting(['Abel'])
    const itemId = ids[0] ?? ''
    const { actions } = await act(panel, itemId, {})
    await decideOn(panel, itemId)
    await readBack(panel, itemId)
    await panel.call('closing.leaveAction', {
      actionId: actions[0]?.id ?? '',
      version: actions[0]?.version ?? 1,
      reason: 'Named on Monday',
    })
    expect((await check()).items).toEqual([])
    await close(panel, meetingId)
    expect(await count(panel, 'record')).toBe(1)
  })

  it('is nothing once everything is decided and read back, and looking decides nothing', async () => {
    const { panel, ids, check } = await meeting(['Abel', 'Bond'])
    const [first = '', second = ''] = ids
    await decideOn(panel, first)
    await readBack(panel, first)
    expect(ends(await check())).toEqual(['Ruth Bond: not_reached'])
    expect((await panel.call('room.item', { itemId: second })).decision?.verdict).toBeNull()
    expect(await count(panel, 'record')).toBe(0)
  })

  it('is refused by the close itself, which decides nothing', async () => {
    const { panel, meetingId, ids } = await meeting(['Abel'])
    const { meeting: open } = await panel.call('room.get', { meetingId })
    const reply = panel.replyTo('meetings.close', { meetingId, version: open.version })
    expect(await refusal(reply)).toMatchObject({ kind: 'invalid' })
    expect((await panel.call('room.item', { itemId: ids[0] ?? '' })).decision?.verdict).toBeNull()
    expect(await count(panel, 'record')).toBe(0)
  })
})

describe('carrying together', () => {
  const toNext = { heldOn: laterOn, startsAt: '10:00', place: 'Room 3' }
  const all = async ({ panel, meetingId }: { panel: PanelAtWork; meetingId: string }) =>
    (await panel.call('closing.check', { meetingId })).items.map(({ item }) => ({
      itemId: item.id,
      version: item.version,
    }))

  it('takes everything that was not reached to the next meeting with one reason, then the meeting closes', async () => {
    const room = await meeting(['Abel', 'Bond'])
    const { panel, meetingId } = room
    const later = await draftWith(panel, [], laterOn)
    const reason = 'We ran out of time'
    const to = { meetingId: later.meeting.id }
    const after = await panel.call('closing.carry', { meetingId, items: await all(room), to, reason })
    expect(
      after.items.filter(({ state }) => state === 'carried').map(({ carriedReason }) => carriedReason),
    ).toEqual([reason, reason])
    const there = await panel.call('meetings.agenda', { meetingId: later.meeting.id })
    expect(there.items.filter(({ kind }) => kind === 'case').map(({ personName }) => personName)).toEqual([
      'Ruth Abel',
      'Ruth Bond',
    ])
    await close(panel, meetingId)
  })

  it('makes the next meeting where there is none', async () => {
    const room = await meeting(['Abel'])
    const { panel, meetingId } = room
    expect((await room.check()).later).toEqual([])
    await panel.call('closing.carry', { meetingId, items: await all(room), to: toNext, reason: 'No time' })
    expect((await room.check()).later).toMatchObject([{ heldOn: laterOn, startsAt: '10:00' }])
    expect((await room.check()).items).toEqual([])
  })

  it('carries all or none: one that changed meanwhile keeps them here, and no meeting is made', async () => {
    const room = await meeting(['Abel', 'Bond'])
    const { panel, meetingId } = room
    const items = await all(room)
    await panel.call('room.show', { meetingId, itemId: items[1]?.itemId ?? null })
    const reply = panel.replyTo('closing.carry', { meetingId, items, to: toNext, reason: 'No time' })
    expect((await refusal(reply)).kind).toBe('conflict')
    expect(ends(await room.check())).toEqual(['Ruth Abel: not_reached', 'Ruth Bond: undecided'])
    expect((await room.check()).later).toEqual([])
  })

  it('asks for a reason', async () => {
    const room = await meeting(['Abel'])
    const { panel, meetingId } = room
    const reply = panel.replyTo('closing.carry', {
      meetingId,
      items: await all(room),
      to: toNext,
      reason: ' ',
    })
    expect(await refusal(reply)).toMatchObject({ kind: 'invalid', fields: { reason: expect.any(String) } })
  })

  it('refuses an item of another meeting, and a meeting that is not going on', async () => {
    const room = await meeting(['Abel'])
    const { panel, meetingId } = room
    const later = await draftWith(panel, [await addCase(panel, { familyName: 'Other' })], laterOn)
    const stray = later.items.find(({ kind }) => kind === 'case')
    const items = [{ itemId: stray?.id, version: stray?.version }]
    const carry = (of: string) =>
      refusal(panel.replyTo('closing.carry', { meetingId: of, items, to: toNext, reason: 'No time' }))
    expect(await carry(meetingId)).toEqual({ kind: 'notFound' })
    expect(await carry(later.meeting.id)).toMatchObject({ kind: 'notAllowed' })
  })
})
