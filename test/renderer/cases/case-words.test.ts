import { expect, test } from 'vitest'
import { wordsGiven } from '../../../renderer/people/words-given.ts'
import { stateWords } from '../../../renderer/words/state-words.ts'
import { dayWords, dueWords } from '../../../renderer/words/time-words.ts'

test('says how the words were given, with a full stop whatever the note ends with', () => {
  const given = {
    words: 'I want to sing.',
    wordsSource: 'advocate',
    wordsOn: '2026-11-12',
    wordsNote: 'Read back and agreed.',
  } as const
  expect(wordsGiven(given)).toBe('Said through an advocate, 12 Nov 2026. Read back and agreed.')
  expect(wordsGiven({ words: '', wordsSource: 'not_sought', wordsOn: null, wordsNote: '' })).toBe(
    'Not asked.',
  )
})

test.each(['I want to sing.', 'No.', ' x '])('never says "not asked" under %j', (words) => {
  const said = wordsGiven({ words, wordsSource: 'not_sought', wordsOn: null, wordsNote: 'At the panel' })
  expect(said).toBe('Nobody has said yet how this was given. At the panel.')
})

test('a listed case says for when and where on the agenda', () => {
  expect(stateWords('listed', '2026-11-27', 4)).toBe('Listed for 27 Nov 2026, item 4')
  expect(stateWords('listed', null, null)).toBe('Listed')
  expect(stateWords('signed', '2026-11-27', 4)).toBe('Signed by both agencies')
})

test.each([
  ['2026-11-19', 'Overdue by 2 days, was due 19 Nov 2026'],
  ['2026-11-20', 'Overdue by 1 day, was due 20 Nov 2026'],
  ['2026-11-21', 'Due today'],
  ['2026-11-22', 'Due tomorrow'],
  ['2026-12-05', 'Due in 14 days, 5 Dec 2026'],
  ['2027-01-15', 'Due 15 Jan 2027'],
  [null, 'No date'],
])('due %s is said as %s', (dueOn, words) => {
  expect(dueWords(dueOn, '2026-11-21')).toBe(words)
})

test('a meeting’s day is said as people say it', () => {
  expect(dayWords('2026-11-21', '2026-11-21')).toBe('Today')
  expect(dayWords('2026-11-22', '2026-11-21')).toBe('Tomorrow')
  expect(dayWords('2026-11-27', '2026-11-21')).toBe('Friday 27 November 2026')
})
