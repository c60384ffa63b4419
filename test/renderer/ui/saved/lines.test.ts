import { expect, test } from 'vitest'
import {
  keptLines,
  lineChanged,
  lineMoved,
  lineRemoved,
  lineSplit,
  sameLines,
} from '../../../../renderer/ui/saved/lines.ts'

test('saves lines trimmed and without empty ones', () => {
  expect(keptLines([' a ', '', '  ', 'b'])).toEqual(['a', 'b'])
})

test('does not take a newly opened, empty line for a change', () => {
  expect(sameLines(['a'], ['a', ''])).toBe(true)
  expect(sameLines(['a', 'b'], ['b', 'a'])).toBe(false)
  expect(sameLines(['a'], ['a', 'b'])).toBe(false)
})

test('splits a line at the caret, as Enter does', () => {
  expect(lineSplit(['one two', 'three'], 0, 4)).toEqual(['one ', 'two', 'three'])
  expect(lineSplit(['one'], 0, 3)).toEqual(['one', ''])
})

test('makes as many lines as were pasted', () => {
  expect(lineChanged(['a', 'b'], 1, 'x\r\ny\nz')).toEqual(['a', 'x', 'y', 'z'])
})

test('moves a line and stops at either end', () => {
  const lines = ['a', 'b', 'c']
  expect(lineMoved(lines, 1, -1)).toEqual(['b', 'a', 'c'])
  expect(lineMoved(lines, 1, 1)).toEqual(['a', 'c', 'b'])
  expect(lineMoved(lines, 0, -1)).toBe(lines)
  expect(lineMoved(lines, 2, 1)).toBe(lines)
})

test('removes a line', () => {
  expect(lineRemoved(['a', 'b'], 0)).toEqual(['b'])
})
