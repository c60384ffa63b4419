import { describe, expect, test } from 'vitest'
import { close, decideOn, draftWith, meet, readBack } from '../meetings/meeting-steps.ts'
import { openPanel } from '../meetings/panel-at-work.ts'
import type { PanelAtWork, SeatName } from '../meetings/panel-at-work.ts'
import { addCase } from '../meetings/ready-case.ts'
import { refusal } from '../test-store.ts'
import { inRoom, roomAfter } from '../../../support/in-room.ts'

const set = (panel: PanelAtWork, itemId: string, changes: object) =>
  panel
    .call('room.item', { itemId })
    .then(({ decision }) => ({ itemId, version: decision?.version ?? 1, changes: { ...changes } }))

const mark = (panel: PanelAtWork, meetingId: string, name: SeatName, state: 'present' | 'left') =>
  panel.call('room.setAttendance', { meetingId, itemId: null, memberId: panel.ids[name], state })

const council: readonly SeatName[] = ['manager', 'worker']

describe('who is there', () => {
  test('changes for the item being heard and for those to come, not for one heard before', async () => {
    const panel = await openPanel()
    const cases = [
      await addCase(panel, { familyName: 'Aldous' }),
      await addCase(panel, { familyName: 'Byrne' }),
    ]
    const { meetingId, items } = await meet(panel, cases)
    const [first = '', second = ''] = items.map(({ id }) => id)
    await panel.call('room.show', { meetingId, itemId: first })
    await panel.call('room.show', { meetingId, itemId: second })
    const room = await roomAfter(panel, meetingId, mark(panel, meetingId, 'doctor', 'left'))
    const stateIn = async (itemId: string) =>
      (await panel.call('room.item', { itemId })).attendance.find(
        ({ member }) => member.id === panel.ids.doctor,
      )?.item
    expect(await stateIn(first)).toBe('present')
    expect(await stateIn(second)).toBe('left')
    const position = items[1]?.position
    expect(room.attendanceSentences).toContain(
      `Dilys Prosser, consultant psychiatrist, left before item ${position}.`,
    )
  })
})

describe('a declared interest', () => {
  const interest = { kind: 'personal', text: 'Her neighbour.', ruling: '' } as const

  test('that sits out is marked so, is not asked, and stands in the record in words', async () => {
    const { panel, meetingId, itemId } = await inRoom()
    const input = { itemId, memberId: panel.ids.peer, ...interest, outcome: 'sits_out' as const }
    const item = await panel.call('room.declareInterest', input)
    expect(item.declarations).toMatchObject([
      { name: 'Pia Lund', text: 'Her neighbour.', outcome: 'sits_out' },
    ])
    expect(item.attendance.find(({ member }) => member.id === panel.ids.peer)?.item).toBe('sits_out')
    expect(item.agreements.some(({ memberId }) => memberId === panel.ids.peer)).toBe(false)
    await decideOn(panel, itemId)
    await readBack(panel, itemId)
    await close(panel, meetingId)
    const { decisionJson } = await panel.store
      .desk()
      .store.db.selectFrom('record')
      .select('decisionJson')
      .executeTakeFirstOrThrow()
    expect(JSON.parse(decisionJson)).toMatchObject({
      declarations: [{ name: 'Pia Lund', kind: 'personal', text: 'Her neighbour.', outcome: 'sits_out' }],
      decision: { deciding: { rule: 'majority', state: 'stands' } },
    })
  })

  test('that stays is asked; the chair’s ruling says what was ruled; taken back, they are there again', async () => {
    const { panel, itemId } = await inRoom()
    const input = { itemId, memberId: panel.ids.peer, ...interest }
    await panel.call('room.show', {
      meetingId: (await panel.call('room.item', { itemId })).item.meetingId,
      itemId,
    })
    const stays = await panel.call('room.declareInterest', { ...input, outcome: 'stays' })
    expect(stays.agreements.some(({ memberId }) => memberId === panel.ids.peer)).toBe(true)
    expect(
      await refusal(panel.replyTo('room.declareInterest', { ...input, outcome: 'chair_ruled' })),
    ).toEqual({
      kind: 'invalid',
      fields: { ruling: 'say what the chair ruled' },
    })
    const out = await panel.call('room.declareInterest', { ...input, outcome: 'sits_out' })
    const [declared] = out.declarations
    const back = await panel.call('room.withdrawDeclaration', {
      itemId,
      memberId: panel.ids.peer,
      version: declared?.version ?? 0,
    })
    expect(back.declarations).toEqual([])
    expect(back.attendance.find(({ member }) => member.id === panel.ids.peer)?.item).toBe('present')
  })

  test('asks for a new read-back', async () => {
    const { panel, itemId } = await inRoom()
    await decideOn(panel, itemId)
    await readBack(panel, itemId)
    const input = { itemId, memberId: panel.ids.peer, ...interest, outcome: 'stays' as const }
    expect((await panel.call('room.declareInterest', input)).item.state).toBe('heard')
  })
})

describe('an item without a quorum', () => {
  test('that is only discussed takes no verdict, loses one it had, and says so until that is lifted', async () => {
    const { panel, meetingId, itemId } = await inRoom()
    await decideOn(panel, itemId)
    const early = await refusal(panel.replyTo('room.settleQuorum', { itemId, choice: 'discuss' }))
    expect(early).toEqual({ kind: 'notAllowed', why: 'quorate' })
    for (const name of council) await mark(panel, meetingId, name, 'left')
    const room = await roomAfter(
      panel,
      meetingId,
      panel.call('room.settleQuorum', { itemId, choice: 'discuss' }),
    )
    expect(room.items.find(({ id }) => id === itemId)).toMatchObject({
      state: 'heard',
      withoutQuorum: 'discuss',
    })
    expect((await panel.call('room.item', { itemId })).decision?.verdict).toBeNull()
    for (const name of council) await mark(panel, meetingId, name, 'present')
    const verdict = await set(panel, itemId, { verdict: 'approved' })
    expect(await refusal(panel.replyTo('room.decide', verdict))).toEqual({
      kind: 'notAllowed',
      why: 'discussedOnly',
    })
    await panel.call('room.settleQuorum', { itemId, choice: null })
    expect((await panel.call('room.decide', verdict)).decision?.verdict).toBe('approved')
  })

  test('that waits goes back among those to come, off the wall, and follows who comes in', async () => {
    const { panel, meetingId, itemId } = await inRoom()
    await panel.call('room.show', { meetingId, itemId })
    for (const name of council) await mark(panel, meetingId, name, 'left')
    const waiting = await roomAfter(
      panel,
      meetingId,
      panel.call('room.settleQuorum', { itemId, choice: 'wait' }),
    )
    expect(waiting).toMatchObject({ shownItemId: null, inquorateItemIds: [itemId] })
    expect(waiting.items.find(({ id }) => id === itemId)).toMatchObject({
      state: 'waiting',
      withoutQuorum: 'wait',
    })
    for (const name of council) await mark(panel, meetingId, name, 'present')
    expect((await panel.call('room.get', { meetingId })).inquorateItemIds).toEqual([])
    const again = await roomAfter(panel, meetingId, panel.call('room.show', { meetingId, itemId }))
    expect(again.items.find(({ id }) => id === itemId)).toMatchObject({ state: 'heard', withoutQuorum: null })
    expect((await panel.call('room.item', { itemId })).quorum.quorate).toBe(true)
  })

  test('stays on the agenda: it was heard', async () => {
    const { panel, meetingId, itemId } = await inRoom()
    for (const name of council) await mark(panel, meetingId, name, 'left')
    await panel.call('room.show', { meetingId, itemId })
    const room = await roomAfter(
      panel,
      meetingId,
      panel.call('room.settleQuorum', { itemId, choice: 'wait' }),
    )
    const version = room.items.find(({ id }) => id === itemId)?.version ?? 0
    expect(await refusal(panel.replyTo('meetings.removeItem', { itemId, version }))).toEqual({
      kind: 'notAllowed',
      why: 'heard',
    })
  })
})

describe('time', () => {
  test('runs for one item at a time and stops when it is decided, wherever the app was in between', async () => {
    const panel = await openPanel()
    const cases = [
      await addCase(panel, { familyName: 'Aldous' }),
      await addCase(panel, { familyName: 'Byrne' }),
    ]
    const { meetingId, items } = await meet(panel, cases)
    const [first = '', second = ''] = items.map(({ id }) => id)
    const show = (itemId: string, at: string) =>
      panel.replyTo('room.show', { meetingId, itemId }, {}, new Date(at))
    await show(first, '2027-01-14T10:05:00.000Z')
    await show(second, '2027-01-14T10:09:30.000Z')
    await show(first, '2027-01-14T10:20:00.000Z')
    const { clocks } = await panel.call('room.get', { meetingId })
    expect(clocks).toEqual([
      {
        itemId: first,
        heardAt: '2027-01-14T10:05:00.000Z',
        runningSince: '2027-01-14T10:20:00.000Z',
        spentSeconds: 270,
      },
      { itemId: second, heardAt: '2027-01-14T10:09:30.000Z', runningSince: null, spentSeconds: 630 },
    ])
    await decideOn(panel, first)
    await readBack(panel, first)
    const after = (await panel.call('room.get', { meetingId })).clocks
    expect(after.map(({ runningSince }) => runningSince)).toEqual([null, null])
  })
})

test('an item that nobody came to is carried as not reached', async () => {
  const panel = await openPanel()
  const cases = [
    await addCase(panel, { familyName: 'Aldous' }),
    await addCase(panel, { familyName: 'Byrne' }),
  ]
  const { meetingId, items } = await meet(panel, cases)
  const later = await draftWith(panel, [], '2027-02-11')
  const [first = '', second = ''] = items.map(({ id }) => id)
  const shown = await roomAfter(panel, meetingId, panel.call('room.show', { meetingId, itemId: first }))
  const carry = (itemId: string) =>
    panel.call('meetings.carry', {
      itemId,
      version: shown.items.find(({ id }) => id === itemId)?.version ?? 0,
      toMeetingId: later.meeting.id,
      reason: 'No time',
    })
  await carry(first)
  const agenda = await carry(second)
  const of = (itemId: string) => agenda.items.find(({ id }) => id === itemId)?.notReached
  expect([of(first), of(second)]).toEqual([false, true])
})
