import { expect, test } from 'vitest'
import { describeError } from '../../../renderer/words/describe-error.ts'
import { describeField } from '../../../renderer/words/describe-field.ts'
import type { AppError, StorageTrouble } from '../../../shared/kernel/reply.ts'

const troubles: readonly StorageTrouble[] = [
  'newer',
  'foreign',
  'damaged',
  'full',
  'read_only',
  'in_use',
  'unreadable',
  'wrong_key',
  'stopped',
]
const errors: readonly AppError[] = [
  { kind: 'invalid', fields: { words: 'missing' } },
  { kind: 'invalid', fields: {} },
  { kind: 'notFound' },
  { kind: 'conflict', current: null },
  { kind: 'notAllowed', why: 'role' },
  { kind: 'locked' },
  { kind: 'cancelled' },
  ...troubles.map((why) => ({ kind: 'storage', why }) as const),
  { kind: 'internal', reportId: '' },
  { kind: 'internal', reportId: 'b1946ac9' },
]

test.each(errors)('says what happened, what was kept and what to do: %j', (error) => {
  const { title, kept, next } = describeError(error)
  for (const words of [title, kept, next]) expect(words).toMatch(/\w{3}/)
  expect(title).not.toMatch(/[.]$/)
  for (const sentence of [kept, next]) expect(sentence).toMatch(/[.?]$/)
})

test.each(troubles)('never offers to delete or replace a store: %s', (why) => {
  const { title, kept, next } = describeError({ kind: 'storage', why })
  expect(`${title} ${kept} ${next}`).not.toMatch(/delete|remove|replace|new store|start again/i)
})

test('gives the number of a report to whoever has to ask', () => {
  expect(describeError({ kind: 'internal', reportId: 'b1946ac9' }).next).toContain('b1946ac9')
})

test.each([
  [1, '1 second'],
  [59, '59 seconds'],
  [61, '2 minutes'],
  [900, '15 minutes'],
])('says how long to wait after too many wrong tries: %i seconds', (seconds, words) => {
  expect(describeError({ kind: 'notAllowed', why: 'wait', seconds }).next).toContain(`Wait ${words} `)
})

test('says of several fields each thing once', () => {
  const error: AppError = { kind: 'invalid', fields: { a: 'missing', b: 'missing', c: 'too long' } }
  expect(describeError(error).next).toBe('Write something here. This is too long.')
})

test('keeps the words of a schema’s library from the reader', () => {
  expect(describeField('Invalid input: expected string, received null')).not.toContain('expected')
  expect(describeField('Too big: expected number to be <=10')).not.toContain('<=')
})
