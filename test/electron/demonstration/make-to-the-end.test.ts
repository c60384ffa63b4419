import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { selectMeetings } from '../../../electron/demonstration/describe.ts'
import { weeksUntil } from '../../../electron/demonstration/make.ts'
import { makeIt, patience } from './make-it.ts'
import type { Made } from './make-it.ts'

// In the week after a Christmas Day on a Friday, on which its last meeting would have been.
const now = new Date('2026-12-31T23:00:00Z')

describe('the demonstration panel taken to the end', () => {
  let made: Made
  beforeAll(async () => {
    made = await makeIt('released', weeksUntil('released', now))
  }, patience)
  afterAll(() => made.end())

  it('has every meeting signed and released, or confirmed by the team, and nobody left waiting', async () => {
    const { db } = made.store.desk().store
    const states = (await selectMeetings(db)).map(({ state }) => state)
    expect(Object.entries(Object.groupBy(states, (state) => state)).map(([state, of]) => [state, of?.length]))
      // The team's two weeks; its next, and the panel's to which it took somebody, are still to come.
      .toEqual([
        ['released', 6],
        ['confirmed', 2],
        ['draft', 2],
      ])
    expect(await made.call('signOff.waiting', {})).toEqual([])
  })

  it('has letters that can be given, of which nothing is flagged, and drafts', async () => {
    const meetings = await made.call('meetings.list', {})
    const all = await Promise.all(
      meetings.map(async ({ id }) => (await made.call('letters.ofMeeting', { meetingId: id })).letters),
    )
    const given = all.flat().filter(({ ready }) => ready !== null)
    expect(given).toHaveLength(7)
    expect(given.flatMap(({ checks }) => checks)).toEqual([])
    expect(
      given.every(({ delivery, frame }) => (delivery === 'post') === frame.personAddress.length > 0),
    ).toBe(true)
    expect(all.flat().length).toBeGreaterThan(20)
    const easy = all.flat().filter(({ format }) => format === 'easy_read_pictures')
    expect(easy).toEqual([])
  })

  it('has carried the item that had no quorum, and decided it when there was one', async () => {
    const meetings = await made.call('meetings.list', {})
    const items = await made.caseItems(meetings.find(({ heldOn }) => heldOn === '2026-12-24')?.id ?? '')
    expect(items.at(-1)).toMatchObject({ state: 'decided', carriedFromHeldOn: '2026-12-11' })
  })
})
