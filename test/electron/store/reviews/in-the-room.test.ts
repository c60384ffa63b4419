import { expect, it } from 'vitest'
import { opened, answersTo, save } from './at-a-review.ts'

async function inTheRoom(words: string) {
  const { panel, one, review } = await opened()
  const signed = review.promise.words.text
  await save(panel, review, { ...answersTo(review, 'change'), words, why: 'Two evenings are not enough.' })
  const { meeting } = await panel.call('meetings.create', {
    heldOn: '2027-06-02',
    startsAt: '10:00',
    place: 'Civic centre',
  })
  const { items } = await panel.call('meetings.addCases', { meetingId: meeting.id, caseIds: [one.id] })
  const itemId = items.find(({ caseId }) => caseId === one.id)?.id ?? ''
  return { panel, review, itemId, signed }
}

it('shows a room what the person says now, what became of what it was for, and what is proposed', async () => {
  const { panel, review, itemId, signed } = await inTheRoom('It is the best evening of my week.')
  const wall = await panel.call('room.preview', { itemId })
  const [first] = review.promise.outcomes
  expect(first).toBeDefined()
  expect(wall).toMatchObject({
    kind: 'case',
    words: 'It is the best evening of my week.',
    review: { of: review.promise.heldOn, result: 'change', why: 'Two evenings are not enough.' },
  })
  expect('review' in wall && wall.review?.outcomes[0]).toEqual({
    key: first?.key,
    text: first?.text,
    result: 'met',
    note: 'I sing on Thursdays.',
  })
  const { review: onConsole, case: one } = await panel.call('room.item', { itemId })
  expect(onConsole?.words).toBe('It is the best evening of my week.')
  expect(one?.words).toBe(signed)
})

it('shows what they said then, where nobody has asked them yet', async () => {
  const { panel, itemId, signed } = await inTheRoom('')
  expect(signed).not.toBe('')
  expect(await panel.call('room.preview', { itemId })).toMatchObject({ words: signed })
})
