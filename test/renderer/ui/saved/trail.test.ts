import { expect, test } from 'vitest'
import { Trail } from '../../../../renderer/ui/saved/trail.ts'
import type { Earlier } from '../../../../renderer/ui/saved/trail.ts'

const saved = (value: string, minute: number): Earlier<string> => ({
  value,
  at: new Date(minute * 60_000).toISOString(),
  by: 'Amara',
})
/** Newest first, as the store answers. */
const store = [
  saved('one two three', 3),
  saved('one two', 2),
  saved('one', 1),
  { value: '', at: null, by: null },
]

/** A field that came up ten minutes in, with a clock that is moved by hand. */
function openField(start: string, earlier: readonly Earlier<string>[] = store) {
  const clock = { ms: 600_000, asked: 0 }
  const trail = new Trail(start, {
    now: () => clock.ms,
    earlier: () => {
      clock.asked += 1
      return Promise.resolve(earlier)
    },
  })
  let box = start
  return {
    trail,
    clock,
    type: (text: string, afterMs = 1000) => {
      clock.ms += afterMs
      trail.typed(box, text)
      box = text
    },
    undo: async () => {
      const step = await trail.back(box)
      box = step?.value ?? box
      return step?.value ?? null
    },
    redo: () => {
      const step = trail.forward(box)
      box = step?.value ?? box
      return step?.value ?? null
    },
    elsewhere: (text: string) => (box = text),
  }
}

test('goes back through what was typed here, a pause at a time, without asking the store', async () => {
  const field = openField('a')
  field.type('ab')
  field.type('abc', 100)
  field.type('abcd')
  expect([await field.undo(), await field.undo()]).toEqual(['abc', 'a'])
  expect(field.clock.asked).toBe(0)
})

test('goes on into what was saved before the field came up, and says when and by whom', async () => {
  const field = openField('one two three')
  const step = await field.trail.back('one two three')
  expect(step).toEqual({ value: 'one two', saved: store[1] })
  expect((await field.trail.back('one two'))?.value).toBe('one')
  expect((await field.trail.back('one'))?.value).toBe('')
  expect(await field.trail.back('')).toBe(null)
  expect(field.clock.asked).toBe(1)
})

test('redo goes forward through all of it again', async () => {
  const field = openField('one two three')
  field.type('one two three four')
  expect([await field.undo(), await field.undo()]).toEqual(['one two three', 'one two'])
  expect([field.redo(), field.redo(), field.redo()]).toEqual(['one two three', 'one two three four', null])
})

test('writing ends what could be redone', async () => {
  const field = openField('one two three')
  await field.undo()
  field.type('one two, or so')
  expect(field.redo()).toBe(null)
  expect(await field.undo()).toBe('one two')
})

test('what this very field saved since it came up is not undone twice', async () => {
  const field = openField('one two three', [saved('one two three four', 11), ...store])
  field.type('one two three four')
  expect([await field.undo(), await field.undo()]).toEqual(['one two three', 'one two'])
})

test('a text that came from elsewhere is where undo begins anew', async () => {
  const field = openField('one two three', [saved('theirs', 10), ...store])
  field.type('mine')
  field.clock.ms += 60_000
  field.elsewhere('theirs')
  expect(await field.undo()).toBe('one two three')
})

test('a store that did not answer is asked again', async () => {
  let isUp = false
  const trail = new Trail('b', {
    now: () => 600_000,
    earlier: () =>
      isUp ? Promise.resolve([saved('b', 2), saved('a', 1)]) : Promise.reject(new Error('down')),
  })
  await expect(trail.back('b')).rejects.toThrow('down')
  isUp = true
  expect((await trail.back('b'))?.value).toBe('a')
})
