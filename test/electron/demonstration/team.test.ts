import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { moved } from '../../../electron/demonstration/days/move.ts'
import { stories } from '../../../electron/demonstration/stories/index.ts'
import { teamScript } from '../../../electron/demonstration/team/script.ts'
import { teamName } from '../../../electron/demonstration/team/terms.ts'
import { hasValidCheckDigit } from '../../../shared/kernel/nhs-number.ts'
import { makeIt, patience } from './make-it.ts'
import type { Made } from './make-it.ts'

describe('the team of the demonstration as it is written', () => {
  const { people, meetings } = moved(teamScript, 0)

  it('is about eighteen invented people, none of whom is at the panel already', () => {
    expect(people).toHaveLength(18)
    const numbers = people.map(({ nhsNumber }) => nhsNumber)
    expect(new Set([...numbers, ...stories.map(({ person }) => person.nhsNumber)]).size).toBe(
      18 + stories.length,
    )
    expect(numbers.filter((number) => !/^999\d{7}$/.test(number) || !hasValidCheckDigit(number))).toEqual([])
    expect(people.filter(({ postcode }) => !/^NV\d \dZZ$/.test(postcode))).toEqual([])
  })

  it('talks about people of its list, and says when they are next unless they leave or go to the panel', () => {
    const keys = people.map(({ key }) => key)
    for (const { person, next, outcome } of meetings.flatMap(({ items }) => items)) {
      expect(keys).toContain(person)
      expect(next === null).toBe(outcome === 'discharged' || outcome === 'to_risk_panel')
    }
  })
})

describe('the team of the demonstration as it is first seen', () => {
  let made: Made
  let panelId: string
  beforeAll(async () => {
    made = await makeIt('listed')
    panelId = (await made.call('panels.get', {})).panels.find(({ name }) => name === teamName)?.id ?? ''
  }, patience)
  afterAll(() => made.end())

  const teamMeetings = async () =>
    (await made.call('meetings.list', {})).filter((meeting) => meeting.panelId === panelId)

  it('sits beside the panel with ten professionals of eight disciplines', async () => {
    const { panels, members } = await made.call('panels.get', {})
    const team = panels.find(({ id }) => id === panelId)
    const seated = members.filter(({ id }) => team?.memberIds.includes(id))
    expect([team?.terms.kind, panels[0]?.terms.kind]).toEqual(['multidisciplinary_team', 'risk_enablement'])
    expect(seated).toHaveLength(10)
    expect(new Set(seated.map(({ discipline }) => discipline))).toEqual(
      new Set([
        'Psychiatry',
        'Nursing',
        'Psychology',
        'Occupational therapy',
        'Social work',
        'Pharmacy',
        'Advocate',
        'Peer support',
      ]),
    )
  })

  it('has eighteen people on its list, with why, and what came of those who were talked about', async () => {
    const { rows, total } = await made.call('rollingList.list', { panelId, limit: 100 })
    expect(total).toBe(18)
    expect(rows.filter(({ why }) => why === '')).toEqual([])
    expect(rows.filter(({ last }) => last !== null)).toHaveLength(6 + 8 - 2)
    expect(rows[0]).toMatchObject({ personName: 'Jerzy Malinowski', fastTrack: true })
  })

  it('has two weeks held and confirmed by the chair, with what each discipline said and a register', async () => {
    const held = (await teamMeetings()).filter(({ state }) => state === 'confirmed')
    expect(held).toHaveLength(2)
    const register = await made.call('register.get', { panelId, from: '2026-11-01', to: '2026-11-20' })
    expect(register.meetings).toHaveLength(2)
    const { items } = await made.call('meetings.agenda', { meetingId: held[0]?.id ?? '' })
    const wren = items.find(({ presenter }) => presenter.startsWith('Joel Pettifer'))
    const itemId = wren?.id ?? ''
    const { decision } = await made.call('room.item', { itemId })
    expect(decision).toMatchObject({ verdict: 'to_risk_panel', confirmedBy: expect.any(String) })
    const { db } = made.store.desk().store
    const said = await db
      .selectFrom('contribution')
      .select('discipline')
      .where('itemId', '=', itemId)
      .execute()
    expect(said.map(({ discipline }) => discipline).toSorted()).toEqual([
      'Psychiatry',
      'Psychology',
      'Social work',
    ])
  })

  it('has a next meeting with nobody on it yet, whose agenda proposes itself, the one from the ward first', async () => {
    const next = (await teamMeetings()).find(({ state }) => state === 'draft')
    expect(await made.caseItems(next?.id ?? '')).toEqual([])
    const { rows } = await made.call('rollingList.propose', { meetingId: next?.id ?? '' })
    expect(rows.map(({ personName, because }) => [personName.split(' ')[1], because])).toEqual([
      ['Malinowski', 'fast_track'],
      ['Stoneham', 'due'],
      ['Adeyinka', 'due'],
      ['Kinloch', 'brought_forward'],
      ['Farrokhzad', 'due'],
      ['Finch', 'due'],
      ['Asiedu', 'due'],
      ['Strachan', 'due'],
    ])
    expect(rows.filter(({ held }) => held !== null)).toEqual([])
  })

  it('has taken somebody to the risk panel, on whose agenda he stands in the words of the team', async () => {
    const { cases } = await made.call('cases.list', { text: 'Wren' })
    const { listed, case: taken } = await made.call('cases.get', { caseId: cases[0]?.id ?? '' })
    expect(listed?.heldOn).toBe('2027-01-08')
    expect(taken).toMatchObject({ state: 'listed', words: expect.stringContaining('my own front door') })
    expect(taken.whyPanel).toContain('the risk panel is to weigh it with him')
    const [item] = await made.caseItems(listed?.meetingId ?? '')
    expect(item?.carriedFrom).toMatchObject([{ heldOn: '2026-11-19', panelId, taken: true }])
  })

  it('keeps to what the coordinator sees of the panel’s own next meeting', async () => {
    const open = await made.meetingIn('open')
    expect(open.panelId).not.toBe(panelId)
    expect(await made.caseItems(open.id)).toHaveLength(5)
  })
})
