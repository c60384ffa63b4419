import { expect, test } from 'vitest'
import { refusal } from '../test-store.ts'
import { draftWith } from './meeting-steps.ts'
import { openPanel } from './panel-at-work.ts'

test('meetings are listed from a day on, or before one, the latest first and as many as are asked for', async () => {
  const panel = await openPanel()
  for (const on of ['2027-01-14', '2027-03-11', '2027-02-11']) await draftWith(panel, [], on)
  const held = async (asked: object) => (await panel.call('meetings.list', asked)).map(({ heldOn }) => heldOn)
  expect(await held({})).toEqual(['2027-03-11', '2027-02-11', '2027-01-14'])
  expect(await held({ from: '2027-02-11' })).toEqual(['2027-03-11', '2027-02-11'])
  expect(await held({ before: '2027-02-11' })).toEqual(['2027-01-14'])
  expect(await held({ before: '2027-03-11', limit: 1 })).toEqual(['2027-02-11'])
  expect(await held({ from: '2027-01-15', before: '2027-03-11' })).toEqual(['2027-02-11'])
})

test('whoever looks for the next ones has them, however many come after', async () => {
  const panel = await openPanel()
  for (const on of ['2027-03-11', '2027-01-14', '2027-02-11']) await draftWith(panel, [], on)
  const next = await panel.call('meetings.list', { from: '2027-01-15', first: 'soonest', limit: 1 })
  expect(next.map(({ heldOn }) => heldOn)).toEqual(['2027-02-11'])
})

test('nobody lists more of them at once than a page can hold', async () => {
  const panel = await openPanel()
  expect(await refusal(panel.replyTo('meetings.list', { limit: 201 }))).toMatchObject({ kind: 'invalid' })
})
