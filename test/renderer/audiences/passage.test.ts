import { expect, test } from 'vitest'
import { timesSaid, wordsSelected } from '../../../renderer/audiences/passage.ts'

const said = 'Her sister says that she hides food. She would not want it known.'
const at = (words: string): readonly [number, number] => [
  said.indexOf(words),
  said.indexOf(words) + words.length,
]

test.for([
  ['hides food', 'hides food'],
  [' hides food', 'hides food'],
  ['ides foo', 'hides food'],
  ['food.', 'food.'],
  ['hat it known', null],
] as const)('“%s” selected means “%s”', ([selected, words]) => {
  const [from, to] = at(selected)
  expect(from === -1 ? null : wordsSelected(said, from, to)).toBe(words)
})

test('no words are meant where none are selected, and where all of them are', () => {
  expect(wordsSelected(said, 4, 4)).toBe(null)
  expect(wordsSelected('a  b', 1, 3)).toBe(null)
  expect(wordsSelected(said, 0, said.length)).toBe(null)
  expect(wordsSelected(` ${said}\n`, 0, said.length + 2)).toBe(null)
})

test('a word with a hyphen, an apostrophe or an accent is one word', () => {
  for (const word of ['well-being', 'mother’s', 'café'])
    expect(wordsSelected(`It is ${word} too`, 8, 9)).toBe(word)
})

test('every place at which the words stand is counted', () => {
  expect(timesSaid('Dee is ill. If dee\nis ill, ring.', 'Dee is ill')).toBe(2)
})
