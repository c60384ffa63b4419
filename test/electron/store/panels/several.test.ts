import { describe, expect, test } from 'vitest'
import { openPanel } from '../meetings/panel-at-work.ts'
import type { PanelAtWork } from '../meetings/panel-at-work.ts'
import { addCase } from '../meetings/ready-case.ts'
import { draftWith, heldOn, laterOn, publish } from '../meetings/meeting-steps.ts'
import { openTestStore, refusal } from '../test-store.ts'
import { draftOf, openTeam } from './open-another.ts'

const namesAt = async (panel: PanelAtWork, meetingId: string): Promise<string[]> => {
  const { meeting } = await panel.call('meetings.agenda', { meetingId })
  await panel.call('meetings.start', { meetingId, version: meeting.version })
  const { attendance } = await panel.call('room.get', { meetingId })
  return attendance.map(({ member }) => member.name)
}

describe('another panel', () => {
  test('stands beside the first, with the members who sit on it', async () => {
    const panel = await openPanel()
    const team = await openTeam(panel)
    const { panel: first, panels } = await panel.call('panels.get', {})
    expect(panels.map(({ id }) => id)).toEqual([first.id, team.id])
    expect(panels[1]).toMatchObject({ name: 'Harbour community team', retiredAt: null })
    expect(panels[1]?.memberIds).toEqual([panel.ids.chair, panel.ids.doctor, panel.ids.worker])
    expect(panels[0]?.memberIds).toHaveLength(Object.keys(panel.ids).length + 1)
  })

  test('has its own members, name, kind and terms at its meetings, and the first keeps its own', async () => {
    const panel = await openPanel()
    const team = await openTeam(panel, ['chair', 'worker'], { confidentiality: 'What the team says.' })
    const { meeting } = await draftOf(panel, team.id, heldOn)
    await panel.call('meetings.addCases', { meetingId: meeting.id, caseIds: [(await addCase(panel)).id] })
    await publish(panel, meeting.id)
    expect(await namesAt(panel, meeting.id)).toEqual(['Chidi Amara', 'Winston Hale'])
    const room = await panel.call('room.get', { meetingId: meeting.id })
    expect(room).toMatchObject({
      panelName: 'Harbour community team',
      kind: 'multidisciplinary_team',
      confidentiality: 'What the team says.',
    })
    expect(room.items.find(({ kind }) => kind === 'case')?.minutes).toBe(3)
    const { meeting: own } = await draftWith(panel, [await addCase(panel, { familyName: 'Moor' })])
    await publish(panel, own.id)
    expect(await namesAt(panel, own.id)).toContain('Pia Lund')
    expect(await panel.call('room.get', { meetingId: own.id })).toMatchObject({
      kind: 'risk_enablement',
      panelName: 'Test panel',
    })
  })

  test('asks of a case what its kind asks, from when it is listed there', async () => {
    const panel = await openPanel()
    const team = await openTeam(panel)
    const { id: caseId } = await addCase(panel, { ready: false })
    expect((await panel.call('risks.get', { caseId })).kind).toBe('risk_enablement')
    const { meeting } = await draftOf(panel, team.id, heldOn)
    const { items } = await panel.call('meetings.addCases', { meetingId: meeting.id, caseIds: [caseId] })
    expect(items.find((item) => item.caseId === caseId)?.missing).toEqual([])
    expect((await panel.call('risks.get', { caseId })).kind).toBe('multidisciplinary_team')
    expect((await panel.call('plans.get', { caseId })).findings).toEqual([])
  })

  test('meets at the hour of the first, and once at a time itself', async () => {
    const panel = await openPanel()
    const team = await openTeam(panel)
    const series = { heldOn: [heldOn], startsAt: '09:00', place: '' }
    await panel.call('meetings.createSeries', series)
    await panel.call('meetings.createSeries', { ...series, panelId: team.id })
    const again = panel.replyTo('meetings.createSeries', { ...series, panelId: team.id })
    expect(await refusal(again)).toMatchObject({ kind: 'invalid' })
    const ofTeam = await panel.call('meetings.list', { panelId: team.id })
    expect(ofTeam.map(({ panelId }) => panelId)).toEqual([team.id])
    expect(await panel.call('meetings.list', {})).toHaveLength(2)
  })

  test('has nothing put off to it from the other', async () => {
    const panel = await openPanel()
    const team = await openTeam(panel)
    const { items } = await draftWith(panel, [await addCase(panel)])
    const { meeting: later } = await draftOf(panel, team.id, laterOn)
    const { id: itemId, version } = items.find(({ kind }) => kind === 'case') ?? { id: '', version: 0 }
    const carry = { itemId, version, toMeetingId: later.id, reason: 'No time' }
    expect(await refusal(panel.replyTo('meetings.carry', carry))).toEqual({
      kind: 'invalid',
      fields: { toMeetingId: 'another panel’s meeting' },
    })
  })

  test('changes its terms without touching those of the first, and takes no name twice', async () => {
    const panel = await openPanel()
    const team = await openTeam(panel)
    const { panel: first } = await panel.call('panels.get', {})
    const { authority, terms, version } = team
    const asked = { panelId: team.id, version, authority, terms: { ...terms, minutesPerCase: 5 } }
    await panel.call('panels.updateTerms', { ...asked, name: 'North team' })
    const { panels } = await panel.call('panels.get', {})
    expect(panels[0]).toMatchObject({ name: first.name, terms: first.terms, version: first.version })
    expect(panels[1]).toMatchObject({ name: 'North team', terms: { minutesPerCase: 5 } })
    const taken = panel.replyTo('panels.updateTerms', {
      ...asked,
      version: version + 1,
      name: first.name.toUpperCase(),
    })
    expect(await refusal(taken)).toEqual({ kind: 'invalid', fields: { name: 'another panel’s name' } })
  })

  test('leaves the head of the trail as it was', async () => {
    const panel = await openPanel()
    const before = (await panel.call('audit.head', {})).checkpoint.split('\n')[0]
    await openTeam(panel)
    expect((await panel.call('audit.head', {})).checkpoint.split('\n')[0]).toBe(before)
  })
})

describe('who sits on a panel', () => {
  test('is said anew as a whole, and by whoever saw who does', async () => {
    const panel = await openPanel()
    const { id: panelId, version } = await openTeam(panel, ['chair', 'doctor'])
    const memberIds = [panel.ids.chair, panel.ids.peer]
    const seated = await panel.call('panels.seat', { panelId, version, memberIds })
    expect(seated.memberIds.toSorted()).toEqual(memberIds.toSorted())
    const late = panel.replyTo('panels.seat', { panelId, version, memberIds: [] })
    const current = { id: panelId, terms: { kind: 'multidisciplinary_team' } }
    expect(await refusal(late)).toMatchObject({ kind: 'conflict', current })
    expect((await panel.call('panels.get', {})).panels[1]?.memberIds).toHaveLength(2)
  })

  test('are members, each once', async () => {
    const panel = await openPanel()
    const { id: panelId, version } = await openTeam(panel)
    for (const memberIds of [[panelId], [panel.ids.chair, panel.ids.chair]]) {
      const odd = panel.replyTo('panels.seat', { panelId, version, memberIds })
      expect(await refusal(odd)).toMatchObject({ kind: 'invalid' })
    }
    expect((await panel.call('panels.get', {})).panels[1]?.memberIds).toHaveLength(3)
  })

  test('stays on the sheet of a meeting that they have a mark at', async () => {
    const panel = await openPanel()
    const { id: panelId, version } = await openTeam(panel)
    const { meeting } = await draftOf(panel, panelId, heldOn)
    const mark = {
      meetingId: meeting.id,
      itemId: null,
      memberId: panel.ids.worker,
      state: 'apology',
    } as const
    await publish(panel, meeting.id)
    const { meeting: open } = await panel.call('meetings.agenda', { meetingId: meeting.id })
    await panel.call('meetings.start', { meetingId: meeting.id, version: open.version })
    await panel.call('room.setAttendance', mark)
    await panel.call('panels.seat', { panelId, version, memberIds: [panel.ids.chair] })
    const { attendance } = await panel.call('room.get', { meetingId: meeting.id })
    expect(attendance.map(({ member }) => member.id)).toEqual([panel.ids.chair, panel.ids.worker])
  })

  test('may come in anew, and sits where they were said to', async () => {
    const panel = await openPanel()
    const { id } = await openTeam(panel)
    const nurse = await panel.call('panels.addMember', {
      login: 'nora',
      name: 'Nora Vane',
      title: 'Nurse',
      role: 'observer',
      side: 'health',
      registration: '',
      annualLimitPence: null,
      panelIds: [id],
    })
    const { panels } = await panel.call('panels.get', {})
    expect(panels.filter(({ memberIds }) => memberIds.includes(nurse.id)).map((one) => one.id)).toEqual([id])
  })
})

test('a store that is set up for a team starts with a team’s terms', async () => {
  const { call } = await openTestStore({ kind: 'multidisciplinary_team' })
  const { panel } = await call('panels.get', {})
  expect(panel.terms).toMatchObject({
    kind: 'multidisciplinary_team',
    minutesPerCase: 3,
    agendaDaysBefore: 0,
  })
})

describe('a panel that ends', () => {
  test('holds no further meeting until it is taken up again', async () => {
    const panel = await openPanel()
    const { id: panelId, version } = await openTeam(panel)
    const ended = await panel.call('panels.end', { panelId, version })
    expect(ended.retiredAt).not.toBeNull()
    const create = () => panel.replyTo('meetings.create', { panelId, heldOn, startsAt: '09:00', place: '' })
    expect(await refusal(create())).toEqual({ kind: 'notAllowed', why: 'panelEnded' })
    await panel.call('panels.resume', { panelId, version: ended.version })
    expect(await create()).toMatchObject({ ok: true })
  })

  test('is not one that still meets, nor the first', async () => {
    const panel = await openPanel()
    const { id: panelId, version } = await openTeam(panel)
    const { panel: first } = await panel.call('panels.get', {})
    const end = (which: { id: string; version: number }) =>
      panel.replyTo('panels.end', { panelId: which.id, version: which.version })
    expect(await refusal(end(first))).toEqual({ kind: 'notAllowed', why: 'firstPanel' })
    await draftOf(panel, panelId, heldOn)
    expect(await refusal(end({ id: panelId, version }))).toEqual({ kind: 'notAllowed', why: 'panelMeets' })
    expect((await panel.call('panels.get', {})).panels.map(({ retiredAt }) => retiredAt)).toEqual([
      null,
      null,
    ])
  })
})
