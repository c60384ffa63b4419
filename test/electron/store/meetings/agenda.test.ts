import { describe, expect, test } from 'vitest'
import { newId } from '../../../../shared/kernel/ids.ts'
import type { Agenda } from '../../../../shared/meetings.ts'
import { refusal } from '../test-store.ts'
import { closedMeeting, draftWith, heldOn, publish, start } from './meeting-steps.ts'
import { count, openPanel } from './panel-at-work.ts'
import { addCase } from './ready-case.ts'

const titles = (agenda: Agenda): string[] => agenda.items.map((item) => item.title)
const positions = (agenda: Agenda): number[] => agenda.items.map((item) => item.position)

describe('a new agenda', () => {
  test('has the panel’s standing items, with start times that follow', async () => {
    const panel = await openPanel()
    const agenda = await draftWith(panel, [])
    expect(agenda.meeting).toMatchObject({ state: 'draft', kind: 'panel', heldOn, place: 'Room 3' })
    expect(agenda.items.map(({ title, startsAt }) => [title, startsAt])).toEqual([
      ['Welcome, apologies and interests', '10:00'],
      ['Actions from last time', '10:05'],
      ['Any urgent matters', '10:15'],
    ])
    expect(agenda).toMatchObject({ minutes: 20, endsAt: '10:20' })
  })

  test('lists cases before the closing business, with the panel’s minutes', async () => {
    const panel = await openPanel()
    const [steen, moor] = [await addCase(panel), await addCase(panel, { familyName: 'Moor', ready: false })]
    const agenda = await draftWith(panel, [steen, moor])
    expect(titles(agenda).slice(2)).toEqual([steen.reference, moor.reference, 'Any urgent matters'])
    expect(positions(agenda)).toEqual([1, 2, 3, 4, 5])
    expect(agenda.items[2]).toMatchObject({
      personName: 'Ruth Steen',
      caseReference: steen.reference,
      presenter: 'Jo Pell',
      minutes: 10,
      startsAt: '10:15',
      missing: [],
      warnings: [],
    })
    expect(agenda.items[3]?.missing).toContain('What they want to do')
    expect((await panel.call('cases.get', { caseId: steen.id })).case.state).toBe('listed')
  })
})

describe('listing a case is refused', () => {
  test('where another live agenda has it', async () => {
    const panel = await openPanel()
    const steen = await addCase(panel)
    await draftWith(panel, [steen])
    const { meeting } = await draftWith(panel, [])
    const before = await count(panel, 'agendaItem')
    const error = await refusal(
      panel.replyTo('meetings.addCases', { meetingId: meeting.id, caseIds: [steen.id] }),
    )
    expect(error).toMatchObject({
      kind: 'invalid',
      fields: { caseIds: `already on an agenda: ${steen.reference}` },
    })
    expect(await count(panel, 'agendaItem')).toBe(before)
  })

  test('where it is not triaged, not here, or named twice', async () => {
    const panel = await openPanel()
    const steen = await addCase(panel)
    const { meeting } = await draftWith(panel, [])
    const add = (caseIds: string[]) =>
      refusal(panel.replyTo('meetings.addCases', { meetingId: meeting.id, caseIds }))
    expect(await add([newId()])).toMatchObject({ kind: 'invalid' })
    expect(await add([steen.id, steen.id])).toMatchObject({ kind: 'invalid' })
    await panel.call('cases.close', { caseId: steen.id, version: steen.version, reason: 'Withdrawn' })
    expect(await add([steen.id])).toMatchObject({ kind: 'invalid' })
  })

  test('once the meeting is closed', async () => {
    const panel = await openPanel()
    const [steen, moor] = [await addCase(panel), await addCase(panel, { familyName: 'Moor' })]
    const { meetingId } = await closedMeeting(panel, [steen])
    const error = await refusal(panel.replyTo('meetings.addCases', { meetingId, caseIds: [moor.id] }))
    expect(error).toEqual({ kind: 'notAllowed', why: 'closed' })
  })
})

describe('arranging an agenda', () => {
  test('moves an item to a place, counted from one, and keeps places without gaps', async () => {
    const panel = await openPanel()
    const agenda = await draftWith(panel, [
      await addCase(panel),
      await addCase(panel, { familyName: 'Moor' }),
    ])
    const last = agenda.items.at(-1)?.id ?? ''
    const moved = await panel.call('meetings.moveItem', { itemId: last, position: 1 })
    expect(moved.items[0]?.id).toBe(last)
    expect(positions(moved)).toEqual([1, 2, 3, 4, 5])
    const end = await panel.call('meetings.moveItem', { itemId: last, position: 99 })
    expect(end.items.at(-1)?.id).toBe(last)
    expect(positions(end)).toEqual([1, 2, 3, 4, 5])
  })

  test('moves several to a place together, in the order that they had, and keeps places without gaps', async () => {
    const panel = await openPanel()
    const cases = [await addCase(panel)]
    for (const familyName of ['Moor', 'Voss', 'Pell']) cases.push(await addCase(panel, { familyName }))
    const agenda = await draftWith(panel, cases)
    const [, , steen, moor, voss, pell, last] = agenda.items.map(({ id }) => id)
    const meetingId = agenda.meeting.id
    const itemIds = [pell ?? '', moor ?? '']
    const moved = await panel.call('meetings.moveItems', { meetingId, itemIds, position: 3 })
    expect(moved.items.slice(2).map(({ id }) => id)).toEqual([moor, pell, steen, voss, last])
    expect(positions(moved)).toEqual([1, 2, 3, 4, 5, 6, 7])
    const end = await panel.call('meetings.moveItems', { meetingId, itemIds, position: 7 })
    expect(end.items.slice(-2).map(({ id }) => id)).toEqual([moor, pell])
  })

  test('moves none of several where one is of another meeting, or the meeting is closed', async () => {
    const panel = await openPanel()
    const agenda = await draftWith(panel, [await addCase(panel)])
    const other = await draftWith(panel, [])
    const [one, elsewhere] = [agenda.items[2]?.id ?? '', other.items[0]?.id ?? '']
    const meetingId = agenda.meeting.id
    const error = await refusal(
      panel.replyTo('meetings.moveItems', { meetingId, itemIds: [one, elsewhere], position: 1 }),
    )
    expect(error).toMatchObject({ kind: 'notFound' })
    const after = await panel.call('meetings.agenda', { meetingId })
    expect(after.items.map(({ id }) => id)).toEqual(agenda.items.map(({ id }) => id))
    const shut = await closedMeeting(panel, [await addCase(panel, { familyName: 'Moor' })])
    const itemIds = [(await panel.call('meetings.agenda', { meetingId: shut.meetingId })).items[0]?.id ?? '']
    expect(
      await refusal(panel.replyTo('meetings.moveItems', { meetingId: shut.meetingId, itemIds, position: 2 })),
    ).toEqual({ kind: 'notAllowed', why: 'closed' })
  })

  test('adds business at the end and keeps cases before it', async () => {
    const panel = await openPanel()
    const { meeting } = await draftWith(panel, [])
    const meetingId = meeting.id
    await panel.call('meetings.addBusiness', { meetingId, title: 'A visitor', minutes: 5 })
    const steen = await addCase(panel)
    const agenda = await panel.call('meetings.addCases', { meetingId, caseIds: [steen.id] })
    expect(titles(agenda).slice(2)).toEqual([steen.reference, 'Any urgent matters', 'A visitor'])
  })

  test('changes what is given of an item, and refuses a change made against an older version', async () => {
    const panel = await openPanel()
    const agenda = await draftWith(panel, [await addCase(panel)])
    const { id: itemId, version } = agenda.items[2] ?? { id: '', version: 0 }
    const after = await panel.call('meetings.updateItem', { itemId, version, minutes: 25 })
    expect(after.items[2]).toMatchObject({ minutes: 25, presenter: 'Jo Pell' })
    expect(after.items[3]?.startsAt).toBe('10:40')
    expect(
      await refusal(panel.replyTo('meetings.updateItem', { itemId, version, presenter: 'Ann' })),
    ).toMatchObject({ kind: 'conflict' })
  })

  test('removes an item; its case is triaged again', async () => {
    const panel = await openPanel()
    const steen = await addCase(panel)
    const agenda = await draftWith(panel, [steen])
    const { id: itemId, version } = agenda.items[2] ?? { id: '', version: 0 }
    const memberId = panel.ids.doctor
    await panel.call('room.setAttendance', {
      meetingId: agenda.meeting.id,
      itemId,
      memberId,
      state: 'sits_out',
    })
    const after = await panel.call('meetings.removeItem', { itemId, version })
    expect(positions(after)).toEqual([1, 2, 3])
    expect((await panel.call('cases.get', { caseId: steen.id })).case.state).toBe('triaged')
  })

  test('keeps what was heard', async () => {
    const panel = await openPanel()
    const { meeting } = await draftWith(panel, [await addCase(panel)])
    const [item] = await start(panel, meeting.id)
    await panel.call('room.show', { meetingId: meeting.id, itemId: item?.id ?? '' })
    const error = await refusal(panel.replyTo('meetings.removeItem', { itemId: item?.id, version: 2 }))
    expect(error).toEqual({ kind: 'notAllowed', why: 'heard' })
  })

  test('is over once the meeting is closed', async () => {
    const panel = await openPanel()
    const { meetingId, items } = await closedMeeting(panel, [await addCase(panel)])
    const itemId = items[0]?.id ?? ''
    const closed = { kind: 'notAllowed', why: 'closed' }
    const refused = (name: string, input: object) => refusal(panel.replyTo(name, input))
    const when = { heldOn, startsAt: '11:00', place: '' }
    expect(await refused('meetings.moveItem', { itemId, position: 1 })).toEqual(closed)
    expect(await refused('meetings.updateItem', { itemId, version: 1, minutes: 1 })).toEqual(closed)
    expect(await refused('meetings.removeItem', { itemId, version: 1 })).toEqual(closed)
    expect(await refused('meetings.addBusiness', { meetingId, title: 'More', minutes: 5 })).toEqual(closed)
    expect(await refused('meetings.update', { meetingId, version: 1, ...when })).toEqual(closed)
  })
})

describe('publishing and starting', () => {
  test('opens a draft that has an item', async () => {
    const panel = await openPanel()
    const { meeting, items } = await draftWith(panel, [])
    const input = { meetingId: meeting.id, version: meeting.version }
    for (const { id: itemId, version } of items.toReversed())
      await panel.call('meetings.removeItem', { itemId, version })
    expect(await refusal(panel.replyTo('meetings.publish', input))).toMatchObject({
      kind: 'invalid',
      fields: { items: expect.any(String) },
    })
    await panel.call('meetings.addBusiness', { meetingId: meeting.id, title: 'Welcome', minutes: 5 })
    expect(await panel.call('meetings.publish', input)).toMatchObject({ state: 'open', version: 2 })
    expect(await refusal(panel.replyTo('meetings.publish', { ...input, version: 2 }))).toEqual({
      kind: 'notAllowed',
      why: 'notDraft',
    })
  })

  test('changes when and where, against the version that was seen', async () => {
    const panel = await openPanel()
    const { meeting } = await draftWith(panel, [])
    const input = {
      meetingId: meeting.id,
      version: 1,
      heldOn: '2027-01-21',
      startsAt: '09:30',
      place: 'Hall',
    }
    expect(await panel.call('meetings.update', input)).toMatchObject({ heldOn: '2027-01-21', place: 'Hall' })
    expect(await refusal(panel.replyTo('meetings.update', input))).toMatchObject({ kind: 'conflict' })
  })

  test('starts no draft; a meeting left unfinished does not stand in the way', async () => {
    const panel = await openPanel()
    const [one, two] = [await draftWith(panel, []), await draftWith(panel, [])]
    const second = { meetingId: two.meeting.id, version: 1 }
    expect(await refusal(panel.replyTo('meetings.start', second))).toEqual({
      kind: 'notAllowed',
      why: 'notOpen',
    })
    await start(panel, one.meeting.id)
    await publish(panel, two.meeting.id)
    expect(await panel.call('meetings.start', { ...second, version: 2 })).toMatchObject({
      state: 'in_progress',
    })
  })
})
