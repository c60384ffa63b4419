import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pageCuts } from '../../../renderer/shared-screen/page-cuts.ts'

const lines = (...tops: readonly number[]) => tops.map((top) => ({ top, bottom: top + 10 }))

test.each([
  ['what fits is one page', lines(0, 10, 20), 30, 30, [0]],
  ['a line that would be cut begins the next page', lines(0, 10, 20, 30), 40, 25, [0, 20]],
  ['where no end is clean the page is full', [...lines(0, 10, 20), ...lines(5, 15, 25)], 35, 22, [0, 22]],
  ['lines that touch do not cut each other', lines(0, 10, 20, 30), 40, 20, [0, 20]],
  ['one thing higher than a page is cut', [{ top: 0, bottom: 100 }], 100, 40, [0, 40, 80]],
  ['no room at all is one page', lines(0), 10, 0, [0]],
])('%s', (_what, boxes, height, room, expected) => {
  expect(pageCuts(boxes, height, room)).toEqual(expected)
})

test('no line is ever on two pages, and no page is higher than the room', () => {
  const line = fc.integer({ min: 8, max: 20 })
  fc.assert(
    fc.property(
      fc.array(line, { minLength: 1, maxLength: 60 }),
      fc.integer({ min: 40, max: 200 }),
      (heights, room) => {
        let top = 0
        const boxes = heights.map((height) => ({ top, bottom: (top += height) }))
        const cuts = [...pageCuts(boxes, top, room), top]
        for (const [index, cut] of cuts.slice(0, -1).entries()) {
          expect((cuts[index + 1] ?? top) - cut).toBeLessThanOrEqual(room + 0.5)
          expect(boxes.filter((box) => box.top < cut && box.bottom > cut)).toEqual([])
        }
      },
    ),
  )
})
