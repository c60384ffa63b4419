import { readdirSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { selectMeetings, selectMembers } from '../../../electron/demonstration/describe.ts'
import { demonstrationPassphrase } from '../../../electron/demonstration/make.ts'
import { timeOfDay } from '../../../shared/kernel/dates.ts'
import { makeIt, patience } from './make-it.ts'
import type { Made } from './make-it.ts'

describe('the demonstration panel as it is first seen', () => {
  let made: Made
  beforeAll(async () => {
    made = await makeIt('listed')
  }, patience)
  afterAll(() => made.end())

  it('has twelve members and two of the team alone, its five meetings, a review at the front line, and the team’s weeks', async () => {
    const { db } = made.store.desk().store
    expect(await selectMembers(db, '2026-11-20')).toHaveLength(12 + 2)
    const states = (await selectMeetings(db)).map(({ heldOn, state }) => `${heldOn} ${state}`)
    expect(states).toEqual([
      '2026-09-18 released',
      '2026-10-16 released',
      '2026-11-06 released',
      // The team, and two at the front line, about a review.
      '2026-11-12 confirmed',
      '2026-11-12 released',
      '2026-11-19 confirmed',
      '2026-11-20 in_progress',
      '2026-11-26 draft',
      '2026-12-04 open',
      // Nothing but what the team takes there.
      '2027-01-08 draft',
    ])
  })

  it('has 24 people, two of them written down twice for somebody to decide, and eighteen of the team’s', async () => {
    expect((await made.call('people.list', { text: '' })).total).toBe(26 + 18)
    expect(await made.call('people.possibleMatches', {})).toHaveLength(2)
    expect((await made.call('referrals.queue', {})).total).toBe(8)
  })

  it('has two people who were taken for one and made two again, with both reasons on both pages', async () => {
    for (const text of ['Fisk', 'Tomasetti']) {
      const { people } = await made.call('people.list', { text })
      const joins = await made.call('joins.ofPerson', { personId: people[0]?.id ?? '' })
      const undone = joins.find(({ how }) => how === 'hand')
      expect(undone).toMatchObject({
        reason: expect.stringContaining('same telephone number'),
        undone: { reason: expect.stringContaining('share a support worker'), intoName: 'Barnaby Fisk' },
      })
    }
  })

  it('has somebody whose birth date was put right, with what it was and why', async () => {
    const { people } = await made.call('people.list', { text: 'Asante' })
    expect(people).toMatchObject([{ dateOfBirth: '1953-06-12' }])
    expect(await made.call('people.corrections', { personId: people[0]?.id ?? '' })).toMatchObject([
      {
        reason: expect.stringContaining('passport'),
        changes: [{ field: 'dateOfBirth', before: '1953-06-21', after: '1953-06-12' }],
      },
    ])
  })

  it('has a case of which some words are health’s, some were a friend’s, and some are not for the person', async () => {
    const { cases } = await made.call('cases.list', { text: 'Boswell' })
    const { blocks, waiting } = await made.call('audiences.of', { caseId: cases[0]?.id ?? '' })
    const marks = blocks.flatMap((block) => block.marks)
    expect(
      marks.map(({ audience, passage, decision }) => [audience, passage === null, decision?.by ?? null]),
    ).toEqual([
      ['health', false, null],
      ['withhold_from_person', true, null],
      ['third_party', true, 'Amara Nwosu'],
    ])
    expect(waiting.map(({ what, mine }) => [what, mine])).toEqual([['not_for_the_person', true]])
  })

  it('has somebody with one name, who is called by it', async () => {
    const { people } = await made.call('people.list', { text: 'Karimullah' })
    expect(people.map(({ familyName, givenName }) => [familyName, givenName])).toContainEqual([
      'Karimullah',
      '',
    ])
  })

  it('has two items decided and read back, one being heard on the shared screen, and three waiting', async () => {
    const items = await made.caseItems((await made.meetingIn('in_progress')).id)
    expect(items.map((item) => item.state)).toEqual([
      'decided',
      'decided',
      'heard',
      'waiting',
      'waiting',
      'waiting',
    ])
    const wall = await made.call('room.wall', {})
    expect(wall).toMatchObject({ kind: 'case', itemId: items[2]?.id, who: 'D. O.', decision: null })
  })

  it('shows late arrival, a declared interest and an item without a quorum', async () => {
    const items = await made.caseItems((await made.meetingIn('in_progress')).id)
    const rooms = await Promise.all(items.map((item) => made.call('room.item', { itemId: item.id })))
    const stateOf = (index: number, login: string) =>
      rooms[index]?.attendance.find(({ member }) => member.login === login)?.item
    expect([stateOf(0, 'sunita'), stateOf(1, 'sunita')]).toEqual(['absent', 'present'])
    expect([stateOf(3, 'joel'), stateOf(5, 'bridget')]).toEqual(['sits_out', 'sits_out'])
    expect(rooms.map((room) => room.quorum.quorate)).toEqual([true, true, true, true, true, false])
  })

  it('can decide the case being heard and those of the open meeting as they stand', async () => {
    const heard = (await made.caseItems((await made.meetingIn('in_progress')).id))[2]
    const room = await made.call('room.item', { itemId: heard?.id ?? '' })
    // What is decided in the room itself.
    const decided = /^(The decision|Where .* stands|What each agency is told)$/
    expect(room.missing.filter((what) => !decided.test(what))).toEqual([])
    const open = await made.caseItems((await made.meetingIn('open')).id)
    expect(open.map((item) => item.missing)).toEqual([[], [], [], [], []])
    expect(open.map((item) => item.late)).toEqual([false, false, false, false, false])
  })

  it('is signed and released by both agencies for every record of the past', async () => {
    for (const meeting of (await made.call('meetings.list', {})).filter(
      ({ state }) => state === 'released',
    )) {
      const { records, complete } = await made.call('signOff.forMeeting', { meetingId: meeting.id })
      expect([records.length, complete]).toEqual([meeting.kind === 'panel' ? 4 : 1, true])
    }
    const log = await made.call('releases.log', {})
    expect(log).toHaveLength(26)
    expect(log.filter((entry) => entry.oneAgencyOnly)).toEqual([])
  })

  it('shows every rule there is, and one that a written reason answers', async () => {
    const { cases } = await made.call('cases.list', {})
    const plans = await Promise.all(cases.map(({ id: caseId }) => made.call('plans.get', { caseId })))
    const shown = new Set(plans.flatMap((plan) => plan.findings.map(({ rule }) => rule)))
    expect(shown.size).toBe(12 + 12 + 6)
    const answered = plans.flatMap((plan) => plan.findings.filter(({ answer }) => answer?.stands === true))
    expect(answered.map(({ rule }) => rule)).toContain('L11')
  })

  it('started each meeting at ten by the clock in the room, in summer and in winter', async () => {
    const { panel } = await made.call('panels.get', {})
    const held = (await made.call('meetings.list', {})).filter(
      ({ startedAt, kind, panelId }) => startedAt !== null && kind === 'panel' && panelId === panel.id,
    )
    expect(held.map(({ startedAt }) => timeOfDay(startedAt ?? ''))).toEqual([
      '10:00',
      '10:00',
      '10:00',
      '10:00',
    ])
  })

  it('has a broker, an advocate and an offer that was declined, and a review that was concluded and released', async () => {
    const { cases } = await made.call('cases.list', { text: 'Wrona' })
    const offers = await made.call('support.ofPerson', { personId: cases[0]?.personId ?? '' })
    expect(offers.map(({ kind, answer }) => `${kind} ${answer}`).toSorted()).toEqual([
      'advocacy declined',
      'brokerage accepted',
      'peer_support accepted',
    ])
    expect(offers.find(({ answer }) => answer === 'declined')?.words).toContain(
      'I do not need a third person',
    )
    const stall = cases.find(({ state }) => state === 'released')
    const { case: one } = await made.call('cases.get', { caseId: stall?.id ?? '' })
    expect(one.broker).toBe('Nadia Brandt')
    const { reviews } = await made.call('reviews.ofCase', { caseId: one.id })
    expect(reviews).toMatchObject([{ state: 'concluded', result: 'continue', concludedOn: '2026-11-12' }])
  })

  it('keeps its actions open, done, overtaken and not done', async () => {
    const actions = await made.call('actions.list', { states: ['open', 'done', 'overtaken', 'not_done'] })
    expect(new Set(actions.map(({ state }) => state)).size).toBe(4)
  })

  it('tells how far it has come, to the end', () => {
    const totals = new Set(made.progress.map(([, total]) => total))
    expect(totals.size).toBe(1)
    expect(made.progress.map(([done]) => done)).toEqual(made.progress.map((_, index) => index + 1))
    expect(made.progress.at(-1)?.[0]).toBe(made.progress.at(-1)?.[1])
  })

  it('leaves nothing in the temporary folder but the store and which computer it is on, and its recovery key confirmed', () => {
    expect(readdirSync(made.dataDir)).toEqual(['demonstration', 'device.json'])
    expect(made.store.status().demonstration.recoveryConfirmed).toBe(true)
  })

  it(
    'opens for another member with the passphrase that all share',
    async () => {
      const who = await made.store.unlock('demonstration', 'dermot', demonstrationPassphrase)
      expect(who).toMatchObject({ login: 'dermot', side: null, role: 'member' })
    },
    patience,
  )
})
