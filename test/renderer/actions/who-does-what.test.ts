import { expect, test } from 'vitest'
import { whoDoesWhat } from '../../../renderer/actions/who-does-what.ts'

test.each([
  [{ text: 'Ring him.', owner: 'S. Okafor', dueOn: '2026-12-19' }, 'Ring him, S. Okafor, by 19 Dec 2026'],
  [{ text: 'Ring him', owner: '', dueOn: null }, 'Ring him'],
  [{ text: 'Who rings him?', owner: 'S. Okafor', dueOn: null }, 'Who rings him?, S. Okafor'],
] as const)('says an action in one line: %j', (action, words) => {
  expect(whoDoesWhat(action)).toBe(words)
})
