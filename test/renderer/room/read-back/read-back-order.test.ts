import { expect, test } from 'vitest'
import {
  afterReadBack,
  stepThrough,
  toReadBack,
} from '../../../../renderer/room/read-back/read-back-order.ts'
import type { AgendaItem, ItemState } from '../../../../shared/meetings.ts'

const item = (id: string, state: ItemState, kind: AgendaItem['kind'] = 'case') =>
  ({ id, state, kind }) as AgendaItem
const order = [
  item('open', 'done', 'business'),
  item('a', 'heard'),
  item('b', 'decided'),
  item('c', 'heard'),
  item('d', 'waiting'),
  item('end', 'waiting', 'business'),
]
const without = (...ids: string[]) => order.filter(({ id }) => !ids.includes(id))

test.each([
  ['a', { kind: 'readBack', itemId: 'c' }],
  ['b', { kind: 'readBack', itemId: 'c' }],
  // The next in the running order, be it to hear or to read back; one that was passed over comes at the end.
  ['c', { kind: 'hear', itemId: 'd' }],
  // And before the business that ends the agenda.
  ['d', { kind: 'readBack', itemId: 'a' }],
  ['end', { kind: 'readBack', itemId: 'a' }],
])('after %s comes what is still to be dealt with', (itemId, next) => {
  expect(afterReadBack(order, itemId)).toEqual(next)
})

test('business in the middle of the cases keeps its place', () => {
  const items = [
    item('a', 'waiting'),
    item('b', 'decided'),
    item('break', 'waiting', 'business'),
    item('c', 'waiting'),
  ]
  expect(afterReadBack(items, 'b')).toEqual({ kind: 'hear', itemId: 'break' })
  expect(afterReadBack(without('a', 'c', 'd'), 'b')).toEqual({ kind: 'hear', itemId: 'end' })
})

test('after the last there is nothing', () => {
  expect(afterReadBack(without('a', 'd', 'end'), 'c')).toBeNull()
})

test('only cases that were heard and are not confirmed wait to be read back', () => {
  expect(toReadBack(order).map(({ id }) => id)).toEqual(['a', 'c'])
})

test('stepping goes among those, and stays at the ends', () => {
  expect(stepThrough(order, 'a', 1)).toBe('c')
  expect(stepThrough(order, 'c', 1)).toBe('c')
  expect(stepThrough(order, 'c', -1)).toBe('a')
  expect(stepThrough(order, 'b', 1)).toBe('c')
})
