import { expect, test } from 'vitest'
import { places } from '../../../renderer/desk/hits.ts'

test.each([
  ['The river. By the RIVER.', 'river', [4, 18]],
  ['aaaa', 'aa', [0, 2]],
  ['nothing', '', []],
  ['short', 'much longer', []],
])('“%s” has “%s” at %j', (text, wanted, at) => {
  expect(places(text, wanted)).toEqual(at)
})
