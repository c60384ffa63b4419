import { expect, test } from 'vitest'
import { refusal } from '../test-store.ts'
import { draftWith, heldOn } from './meeting-steps.ts'
import { openPanel } from './panel-at-work.ts'

const days = ['2027-02-05', '2027-02-19', '2027-03-05']
const when = { startsAt: '10:00', place: 'Larch room' }

test('makes a draft on each day of a series, with the standing items, in one go', async () => {
  const panel = await openPanel()
  const made = await panel.call('meetings.createSeries', { ...when, heldOn: days.toReversed() })
  expect(made.map((meeting) => [meeting.heldOn, meeting.state, meeting.finishesAt])).toEqual(
    days.map((day) => [day, 'draft', '13:00']),
  )
  for (const { id } of made) {
    const { items } = await panel.call('meetings.agenda', { meetingId: id })
    expect(items.map(({ position }) => position)).toEqual([1, 2, 3])
  }
  const { db } = panel.store.desk().store
  const entries = await db
    .selectFrom('audit')
    .select('operation')
    .where('operation', 'like', 'meetings.%')
    .execute()
  expect(entries).toEqual([{ operation: 'meetings.createSeries' }])
})

test('makes none where a day has a meeting at that time already', async () => {
  const panel = await openPanel()
  await draftWith(panel, [], '2027-02-19')
  const reply = panel.replyTo('meetings.createSeries', { ...when, heldOn: days })
  expect(await refusal(reply)).toMatchObject({
    fields: { heldOn: 'a meeting at that time already: Friday 19 February 2027' },
  })
  expect(await panel.call('meetings.list', {})).toHaveLength(1)
  await panel.call('meetings.createSeries', { ...when, startsAt: '14:00', heldOn: days })
  expect(await panel.call('meetings.list', {})).toHaveLength(4)
})

test('makes none where a day is there twice', async () => {
  const panel = await openPanel()
  const reply = panel.replyTo('meetings.createSeries', { ...when, heldOn: [heldOn, heldOn] })
  expect(await refusal(reply)).toMatchObject({ fields: { heldOn: 'a day is there twice' } })
})

test('refuses a meeting that is over before it starts, new or changed', async () => {
  const panel = await openPanel()
  const backwards = { fields: { finishesAt: expect.any(String) } }
  const early = { heldOn, startsAt: '10:00', finishesAt: '09:30', place: '' }
  expect(await refusal(panel.replyTo('meetings.create', early))).toMatchObject(backwards)
  const { meeting } = await draftWith(panel, [])
  const change = { meetingId: meeting.id, version: 1, heldOn, startsAt: '13:00', place: '' }
  expect(await refusal(panel.replyTo('meetings.update', change))).toMatchObject(backwards)
  expect(await panel.call('meetings.update', { ...change, finishesAt: '15:30' })).toMatchObject({
    finishesAt: '15:30',
  })
})

test('plans no finish for a meeting that would last past midnight', async () => {
  const panel = await openPanel()
  const { meeting } = await panel.call('meetings.create', { heldOn, startsAt: '22:30', place: '' })
  expect(meeting.finishesAt).toBeNull()
})
