import { expect, test } from 'vitest'
import { isContained, wasGoneOnWith, worthListing } from '../../../../renderer/ui/saved/said-before.ts'

const asIs = (text: string) => text
const listed = (present: string, ...texts: string[]) =>
  worthListing(
    texts.map((value) => ({ value, at: null, by: 'Ann' })),
    present,
    asIs,
  ).map(({ value }) => value)

test.each([
  ['one', 'one two', true],
  ['two', 'one two', true],
  ['one three', 'one two three', true],
  ['', 'one', true],
  ['one two', 'one', false],
  ['aa', 'a', false],
  ['one two', 'one, or two at most', false],
])('%j still stands in %j: %s', (older, newer, is) => expect(isContained(older, newer)).toBe(is))

test('a text that was only gone on with is not listed', () => {
  expect(listed('one two three', 'one two three', 'one two', 'one', '')).toEqual([])
})

test('a text of which something was taken out is listed, once', () => {
  expect(listed('four', 'four', 'one two three', 'one two', 'four', 'one two three')).toEqual([
    'one two three',
  ])
})

test.each([
  ['another wrote before', 'Bo'],
  ['it began with', null],
])('a text that %s is listed, also where it was only gone on with', (_whose, by) => {
  const versions = [
    { value: 'one two', at: null, by: 'Ann' },
    { value: 'one', at: null, by },
  ]
  expect(worthListing(versions, 'one two', asIs).map(({ value }) => value)).toEqual(['one'])
})

test('a text that was only gone on with did say something else before, and one that was written once did not', () => {
  const by = (value: string) => ({ value, at: '2026-11-20T10:00:00.000Z', by: 'Amara Nwosu' })
  const goneOn = [by('one two'), by('one'), { value: '', at: null, by: null }]
  expect(worthListing(goneOn, 'one two', (value) => value)).toEqual([])
  expect(wasGoneOnWith(goneOn, 'one two', (value) => value)).toBe(true)
  const once = [by('one two'), { value: '', at: null, by: null }]
  expect(wasGoneOnWith(once, 'one two', (value) => value)).toBe(false)
})
