import { expect, test } from 'vitest'
import { freedText } from '../../shared/freed-words.ts'

test('what becomes of money is one text, and nothing where nobody said', () => {
  expect(freedText({})).toBe('')
  expect(freedText({ freedFrom: null, freedHow: null, bothUntil: null, bothPence: null })).toBe('')
  expect(
    freedText({ freedFrom: 'health', freedHow: 'block_tied', bothUntil: '2027-03-31', bothPence: 40_000 }),
  ).toBe(
    'Money of health. It is in a block contract, and does not come free. Both run until 31 Mar 2027, at £400 in all',
  )
  expect(freedText({ bothPence: 40_000 })).toBe('Both run at £400 in all')
})
