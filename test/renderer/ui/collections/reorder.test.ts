import { expect, test } from 'vitest'
import { dropped, moved } from '../../../../renderer/ui/collections/reorder.ts'
import { rowAfterKey } from '../../../../renderer/ui/collections/step-through.ts'

const order = ['a', 'b', 'c', 'd']
const drop = (dragged: readonly string[], target: string, where: 'before' | 'after') =>
  dropped(
    order,
    (item) => dragged.includes(item),
    (item) => item === target,
    where,
  )

test('moves one step and stops at either end', () => {
  expect(moved(order, 1, -1)).toEqual(['b', 'a', 'c', 'd'])
  expect(moved(order, 1, 1)).toEqual(['a', 'c', 'b', 'd'])
  expect(moved(order, 0, -1)).toBe(order)
  expect(moved(order, 3, 1)).toBe(order)
})

test('drops before and after another, several together in their order', () => {
  expect(drop(['d'], 'b', 'before')).toEqual(['a', 'd', 'b', 'c'])
  expect(drop(['a'], 'c', 'after')).toEqual(['b', 'c', 'a', 'd'])
  expect(drop(['c', 'a'], 'd', 'after')).toEqual(['b', 'd', 'a', 'c'])
})

test('leaves the order alone when dropped on itself', () => {
  expect(drop(['b'], 'b', 'after')).toBe(order)
})

test.each([
  ['ArrowDown', 3, 4],
  ['ArrowUp', 3, 2],
  ['ArrowUp', 0, 0],
  ['PageDown', 95, 99],
  ['Home', 50, 0],
  ['End', 50, 99],
  ['a', 50, null],
])('%s from row %i of a hundred leads to %j', (key, from, to) => {
  expect(rowAfterKey(key, from, 100)).toBe(to)
})
