import { describe, expect, test } from 'vitest'
import { notesMoved } from '../../../../renderer/ui/shell/margins.ts'

describe('notes in the margin', () => {
  test('stay beside their text while there is room', () => {
    expect(
      notesMoved([
        { top: 0, height: 80 },
        { top: 100, height: 40 },
      ]),
    ).toEqual([0, 0])
  })

  test('move down below a tall one before them, and no further than they must', () => {
    expect(
      notesMoved([
        { top: 0, height: 400 },
        { top: 100, height: 50 },
        { top: 420, height: 90 },
        { top: 600, height: 10 },
      ]),
    ).toEqual([0, 300, 30, 0])
  })

  test('that say nothing take no room', () => {
    expect(
      notesMoved([
        { top: 0, height: 200 },
        { top: 50, height: 0 },
        { top: 100, height: 10 },
      ]),
    ).toEqual([0, 0, 100])
  })
})
