import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { paperTasks } from '../../../../electron/tasks/papers.ts'
import type { Shell } from '../../../../electron/tasks/shell.ts'
import type { Call, OpName } from '../../../../shared/contract.ts'
import type { AgendaItem } from '../../../../shared/meetings.ts'
import { nextWords } from '../../../../renderer/rolling-list/rolling-words.ts'
import { openPanel } from '../meetings/panel-at-work.ts'
import type { PanelAtWork } from '../meetings/panel-at-work.ts'
import { addCase } from '../meetings/ready-case.ts'
import { draftWith, heldOn, laterOn, meet, publish } from '../meetings/meeting-steps.ts'
import { draftOf, openTeam } from './open-another.ts'

// Where several panels share a store, lists say whose each thing is and can be narrowed to one of them.

const todayOf = (panel: PanelAtWork) => panel.call('today.get', {})

async function listed(panel: PanelAtWork, panelId: string, familyName: string, dueOn: string | null = null) {
  const one = await addCase(panel, { familyName, ready: false })
  await panel.call('rollingList.put', { panelId, caseIds: [one.id], why: 'Talked about again', dueOn })
  return one
}

test('Today has the cases of each panel’s next meeting, and whom a team’s next should have', async () => {
  const panel = await openPanel()
  const team = await openTeam(panel)
  const steen = await addCase(panel)
  await draftWith(panel, [steen])
  const moor = await listed(panel, team.id, 'Moor')
  await listed(panel, team.id, 'Fell')
  await listed(panel, team.id, 'Tarn', '2027-06-01')
  expect((await todayOf(panel)).teams).toEqual([{ panelId: team.id, people: 2, meeting: null }])
  const { meeting } = await draftOf(panel, team.id, laterOn)
  await panel.call('meetings.addCases', { meetingId: meeting.id, caseIds: [moor.id] })
  const today = await todayOf(panel)
  expect(today.readiness.map(({ panelId, cases }) => [panelId === team.id, cases])).toEqual([
    [false, 1],
    [true, 1],
  ])
  expect(today.teams).toEqual([{ panelId: team.id, people: 1, meeting: { id: meeting.id, heldOn: laterOn } }])
})

test('cases and what is found are narrowed to a panel: made ready for it, or on its list', async () => {
  const panel = await openPanel()
  const team = await openTeam(panel)
  const { panel: first } = await panel.call('panels.get', {})
  await addCase(panel, { familyName: 'Heather' })
  await listed(panel, team.id, 'Heathfield')
  const atTeam = await addCase(panel, { familyName: 'Heathcote', ready: false })
  const { meeting } = await draftOf(panel, team.id, heldOn)
  await panel.call('meetings.addCases', { meetingId: meeting.id, caseIds: [atTeam.id] })
  const namesOf = async (panelId: string | null) => {
    const { cases, total } = await panel.call('cases.list', { panelId, order: 'name' })
    expect(total).toBe(cases.length)
    return cases.map(({ familyName }) => familyName)
  }
  expect(await namesOf(first.id)).toEqual(['Heather'])
  expect(await namesOf(team.id)).toEqual(['Heathcote', 'Heathfield'])
  expect(await namesOf(null)).toHaveLength(3)
  const found = async (panelId: string | null, text = 'heath') => {
    const { hits } = await panel.call('search.page', { text, panelId })
    return new Set(hits.map(({ title }) => title.split(' ').at(-1)))
  }
  expect(await found(first.id)).toEqual(new Set(['Heather']))
  expect(await found(team.id)).toEqual(new Set(['Heathcote', 'Heathfield']))
  const meetings = async (panelId: string | null) =>
    (await panel.call('search.page', { text: 'january', kinds: ['meeting'], panelId })).hits.map(
      ({ id }) => id,
    )
  expect([await meetings(first.id), await meetings(team.id)]).toEqual([[], [meeting.id]])
})

test('who is taken to another panel stands on the team’s list as with that panel', async () => {
  const panel = await openPanel()
  const team = await openTeam(panel)
  const moor = await listed(panel, team.id, 'Moor')
  const placeOf = async () =>
    (await panel.call('rollingList.list', { panelId: team.id })).rows.find(({ caseId }) => caseId === moor.id)
  const { meeting } = await draftWith(panel, [moor])
  const taken = await placeOf()
  expect(taken?.listed).toEqual({ meetingId: meeting.id, heldOn, elsewhere: 'risk_enablement' })
  expect(taken && nextWords(taken, '2026-11-30')).toBe('With the risk panel on 14 Jan 2027')
  const fell = await listed(panel, team.id, 'Fell')
  const { meeting: own } = await draftOf(panel, team.id, laterOn)
  await panel.call('meetings.addCases', { meetingId: own.id, caseIds: [fell.id] })
  const { rows } = await panel.call('rollingList.list', { panelId: team.id })
  expect(rows.find(({ caseId }) => caseId === fell.id)?.listed).toMatchObject({ elsewhere: null })
})

test('papers for everyone are for those who sit on the meeting’s own panel', async () => {
  const panel = await openPanel()
  const team = await openTeam(panel, ['chair', 'worker'])
  const { meeting } = await draftOf(panel, team.id, heldOn)
  await panel.call('meetings.addCases', { meetingId: meeting.id, caseIds: [(await addCase(panel)).id] })
  await publish(panel, meeting.id)
  const asked: unknown[] = []
  const call = async <N extends OpName>(name: N, input: Call<N>) => {
    if (name === 'papers.get') asked.push(Reflect.get(input, 'memberId'))
    return panel.replyTo(name, input)
  }
  const folder = mkdtempSync(join(tmpdir(), 'accord-papers-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const shell = { who: { role: 'coordinator' }, store: () => ({ call }), chooseFolder: async () => null }
  const input = { meetingId: meeting.id, whose: 'everyone' as const, pages: '' }
  await expect(paperTasks.write(shell as unknown as Shell, input)).rejects.toThrow('cancelled')
  expect(new Set(asked)).toEqual(new Set([panel.ids.chair, panel.ids.worker]))
})

test('an agenda asks of the actions of its own panel, and the shared screen says whose meeting it is', async () => {
  const panel = await openPanel()
  const steen = await addCase(panel)
  const first = await meet(panel, [steen])
  const itemOf = (items: readonly AgendaItem[], caseId: string) =>
    items.find((item) => item.caseId === caseId)?.id ?? ''
  const itemId = itemOf(first.items, steen.id)
  await panel.call('room.show', { meetingId: first.meetingId, itemId })
  expect(await panel.call('room.wall', {})).toMatchObject({ kind: 'case', isOneOfSeveral: false })
  const action = {
    actionId: null,
    version: null,
    ownerName: 'Dr Anne Ford',
    side: 'health',
    dueOn: heldOn,
  } as const
  await panel.call('room.saveAction', { itemId, ...action, text: 'Ring her on Monday' })
  const team = await openTeam(panel)
  expect(await panel.call('room.wall', {})).toMatchObject({ panelName: 'Test panel', isOneOfSeveral: true })
  const { meeting } = await draftOf(panel, team.id, laterOn)
  const { meeting: own } = await draftWith(panel, [await addCase(panel, { familyName: 'Moor' })], laterOn)
  expect(await panel.call('actions.before', { meetingId: meeting.id })).toEqual([])
  expect((await panel.call('actions.before', { meetingId: own.id })).map(({ text }) => text)).toEqual([
    'Ring her on Monday',
  ])
})
