import { expect, test } from 'vitest'
import { actionWords, signedWords } from '../../../renderer/app/count-words.ts'

test('beside one’s own number stands how many there are in all, and nothing where there are none', () => {
  expect(signedWords({ toSign: 1 })).toBe('1 waits for a signature in all')
  expect(signedWords({ toSign: 2 })).toBe('2 wait for a signature in all')
  expect(actionWords({ actions: 1200 })).toBe('1,200 open in all')
  expect([signedWords({ toSign: 0 }), actionWords({ actions: 0 })]).toEqual(['', ''])
})

test('no place of the rail is called by another’s name', () => {
  const words = [signedWords({ toSign: 2 }), actionWords({ actions: 2 })].join(' ')
  expect(words).not.toMatch(/today|referrals|cases|meetings|panel/i)
})
