import { expect, test } from 'vitest'
import {
  conditionsOf,
  offeredConditions,
  withOffered,
} from '../../../../renderer/room/read-back/member-conditions.ts'
import type { Agreement } from '../../../../shared/room.ts'

const agreement = (memberId: string, position: Agreement['position'], words: string): Agreement => ({
  memberId,
  name: `Dr ${memberId}`,
  title: '',
  side: 'health',
  position,
  words,
  version: 1,
})
const bloods = agreement('farid', 'agree_with_conditions', 'Bloods first,\n never alone.')

test('the words of whoever agrees with conditions are offered, in one line; nobody else’s are', () => {
  const said = [
    bloods,
    agreement('wordless', 'agree_with_conditions', '  '),
    agreement('against', 'disagree', 'Too soon.'),
    agreement('for', 'agree', 'Good.'),
  ]
  expect(offeredConditions(said, [])).toEqual([
    { memberId: 'farid', name: 'Dr farid', text: 'Bloods first, never alone.' },
  ])
})

test('once a condition was made of them, or somebody typed the same, they are not offered again', () => {
  const [offer] = offeredConditions([bloods], [])
  if (!offer) throw new Error('nothing is offered')
  const made = withOffered([{ id: 'one', text: 'A named worker' }], offer)
  expect(made.map(({ text }) => text)).toEqual(['A named worker', 'Bloods first, never alone.'])
  expect(offeredConditions([bloods], made)).toEqual([])
  expect(offeredConditions([bloods], [{ id: 'two', text: 'Bloods first, never alone.' }])).toEqual([])
})

test('nor after it was edited in its place; removed, they are offered again', () => {
  const made = [{ id: 'farid', text: 'Bloods first, never alone.' }]
  const edited = conditionsOf(['Bloods before the first swim.'], made)
  expect(edited).toEqual([{ id: 'farid', text: 'Bloods before the first swim.' }])
  expect(offeredConditions([bloods], edited)).toEqual([])
  expect(offeredConditions([bloods], conditionsOf([], edited))).toHaveLength(1)
})

test('a condition keeps its id when it moves or another goes', () => {
  const known = [
    { id: 'a', text: 'A' },
    { id: 'b', text: 'B' },
  ]
  expect(conditionsOf(['B', 'A'], known).map(({ id }) => id)).toEqual(['b', 'a'])
  expect(conditionsOf(['B'], known).map(({ id }) => id)).toEqual(['b'])
  const [, added] = conditionsOf(['A', 'C', 'B'], known)
  expect(['a', 'b']).not.toContain(added?.id)
})
