import { expect, test } from 'vitest'
import { shownWords } from '../../../../renderer/room/wall/use-wall.ts'

test('an item is said to be on the wall only where there is one', () => {
  expect(shownWords(4, true)).toBe('Item 4 is on the shared screen')
  expect(shownWords(4, false)).toBe('Item 4 will be shown when the shared screen opens')
})
