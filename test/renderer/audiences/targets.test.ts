import { expect, test } from 'vitest'
import { targetsOf } from '../../../renderer/audiences/targets.ts'
import type { MarkedBlock } from '../../../shared/audiences.ts'

const block = (key: string, over: Partial<MarkedBlock> = {}): MarkedBlock => ({
  key,
  text: 'Swimming, twice a week. Swimming.',
  usual: 'both',
  audience: 'both',
  mayMark: ['both', 'withhold_from_person'],
  mayMarkPassage: ['both', 'health'],
  kept: false,
  marks: [],
  ...over,
})
const named = (...[blocks, one, words]: Parameters<typeof targetsOf>) =>
  targetsOf(blocks, one, words).map(({ block: { key }, passage, label }) => [key, passage, label])

test('selected words come first, then all of the text', () => {
  const why = block('risk.why')
  expect(named([why], why, 'twice')).toEqual([
    ['risk.why', 'twice', 'These words'],
    ['risk.why', null, 'All of the text'],
  ])
  expect(named([why], why, 'Swimming')[0]?.[2]).toBe('These words, all 2 times that they are there')
})

test('by a text of a line the line and what it costs can be meant; by its cost, that first', () => {
  const [line, amounts, what] = ['line.a', 'line.a.amounts', 'line.a.description'].map((key) => block(key))
  const all = [block('line.b'), line, amounts, what].filter((one) => one !== undefined)
  if (!what || !amounts) throw new Error('No blocks')
  expect(named(all, what, null).map(([key]) => key)).toEqual([
    'line.a.description',
    'line.a',
    'line.a.amounts',
  ])
  expect(named(all, amounts, null).map(([key]) => key)).toEqual(['line.a.amounts', 'line.a'])
})

test('what nobody here may mark is not offered', () => {
  const theirs = block('risk.healthView', { mayMark: [], mayMarkPassage: [] })
  expect(named([theirs], theirs, 'twice')).toEqual([])
})
