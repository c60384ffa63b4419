import { expect, test } from 'vitest'
import { putInto, whatDiffers } from '../../../../electron/store/kernel/row-differences.ts'
import type { Columns } from '../../../../electron/store/kernel/row-differences.ts'

const row = { id: 'a', version: 4, words: 'I want to sing in the choir.', heldOn: null, pence: 100 }

/** As the database keeps it and gives it back. */
const through = (before: Columns, after: Columns): Columns =>
  putInto(before, JSON.parse(whatDiffers(before, after) ?? 'null') as Columns)

test('of a text that was gone on with, only what was added is kept', () => {
  const after = { ...row, version: 5, words: 'I want to sing in the big choir.' }
  expect(whatDiffers(row, after)).toBe('{"words":[22,6,"big "]}')
  expect(through(row, after)).toEqual({ ...after, version: 4 })
})

test.each([
  ['what is the same', {}],
  ['a text that is taken out', { words: '' }],
  ['a text that is another', { words: 'No.' }],
  ['the same letters twice', { words: 'I want to sing in the choir.choir.' }],
  ['a text where there was none', { heldOn: '2026-11-30' }],
  ['none where there was a text', { words: null }],
  ['a number', { pence: 0 }],
  ['half of a sign of two parts', { words: 'I want to sing \u{1F3B5}in the choir.' }],
  ['several at once', { words: 'Sing', pence: 7, heldOn: '2026-11-30' }],
])('%s comes out as it went in', (_of, changes) => {
  const after = { ...row, ...changes }
  expect(through(row, after)).toEqual(after)
  expect(through(after, row)).toEqual(row)
})

test('a sign whose first part is the same as another’s is not torn', () => {
  const [before, after] = [
    { id: 'a', words: 'x\u{1F3B5}y' },
    { id: 'a', words: 'x\u{1F3B6}y' },
  ]
  expect(through(before, after)).toEqual(after)
})

test('says nothing of rows that do not have the same columns', () => {
  expect(whatDiffers(row, { ...row, later: 1 })).toBeNull()
  expect(whatDiffers({ ...row, later: 1 }, row)).toBeNull()
  const { pence: _pence, ...without } = row
  expect(whatDiffers(row, { ...without, later: 1 })).toBeNull()
})
