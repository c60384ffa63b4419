import { expect, test } from 'vitest'
import { pagesIn } from '../../../shared/kernel/page-range.ts'

test.each([
  ['', [1, 2, 3, 4, 5]],
  ['2', [2]],
  ['1-3', [1, 2, 3]],
  ['4, 1 – 2', [1, 2, 4]],
  ['3-9', [3, 4, 5]],
  ['2,2,1-2', [1, 2]],
  ['7', []],
])('reads %j as pages of five', (range, pages) => {
  expect(pagesIn(range, 5)).toEqual(pages)
})

test.each(['a', '0', '3-1', '1-2-3', '1;2', '-4'])('%j is no range', (range) => {
  expect(pagesIn(range, 5)).toBeNull()
})
