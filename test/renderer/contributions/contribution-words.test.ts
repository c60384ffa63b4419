import { expect, test } from 'vitest'
import { readLine } from '../../../renderer/contributions/contribution-words.ts'

test.each([
  ['Nursing: settled on the depot', 'Nursing', 'settled on the depot'],
  ['nur: settled', 'Nursing', 'settled'],
  ['psychology:  seen twice', 'Psychology', 'seen twice'],
  ['OT: at the gym', 'Occupational therapy', 'at the gym'],
  ['music therapy: sings', 'Music therapy', 'sings'],
  // Two begin so: it stays as it was typed.
  ['psych: no change', 'Psych', 'no change'],
  ['Carer: she said: “enough”', 'Carer', 'she said: “enough”'],
])('%s', (text, discipline, words) => {
  expect(readLine(text)).toEqual({ discipline, words })
})

test.each(['settled on the depot', 'Nursing:', ': settled', 'Nursing:   '])(
  'of “%s” nobody can tell whose it is, or what it says',
  (text) => {
    expect(readLine(text)).toBeNull()
  },
)
