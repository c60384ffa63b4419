import { describe, expect, test } from 'vitest'
import { onceAnInput, saysTheSame } from '../../../../electron/store/kernel/once-an-input.ts'

const counted = (most?: number) => {
  const asked: unknown[] = []
  const of = onceAnInput((input: unknown) => {
    asked.push(input)
    return { said: { input } }
  }, most)
  return { asked, of }
}

test('what follows from an input is worked out once while the input says the same, whoever made it', () => {
  const { asked, of } = counted()
  const first = of('a', { lines: [{ pence: 1 }], on: null })
  expect(of('a', { lines: [{ pence: 1 }], on: null })).toBe(first)
  expect(asked).toHaveLength(1)
})

test('one that says anything else is worked out anew, also what it said before', () => {
  const { asked, of } = counted()
  for (const pence of [1, 2, 2, 1])
    expect(of('a', { lines: [{ pence }] }).said.input).toEqual({ lines: [{ pence }] })
  expect(asked).toHaveLength(3)
})

test('what is asked under another name is its own, and only so many are kept', () => {
  const { asked, of } = counted(2)
  for (const name of ['a', 'b', 'a', 'c', 'b']) of(name, 1)
  expect(asked).toHaveLength(4)
})

test('nobody changes what the next is answered, however deep', () => {
  const { of } = counted()
  expect(() => Object.assign(of('a', 1).said, { input: 2 })).toThrow(TypeError)
})

test('what could not be worked out is tried again, and what stood before is not said of it', () => {
  const of = onceAnInput((text: string) => JSON.parse(text) as unknown)
  expect(of('a', '1')).toBe(1)
  expect(() => of('a', '{')).toThrow(SyntaxError)
  expect(() => of('a', '{')).toThrow(SyntaxError)
  expect(of('a', '1')).toBe(1)
})

describe('two values say the same', () => {
  test.each([
    [1, 1],
    ['a', 'a'],
    [null, null],
    [{ a: [1, { b: 'c' }] }, { a: [1, { b: 'c' }] }],
    [
      { a: 1, b: 2 },
      { b: 2, a: 1 },
    ],
  ])('%j and %j', (one, other) => expect(saysTheSame(one, other)).toBe(true))

  test.each([
    [1, 2],
    [1, '1'],
    [null, undefined],
    [null, {}],
    [[], {}],
    [{}, []],
    [[1], [1, 2]],
    [{ a: [1, { b: 'c' }] }, { a: [1, { b: 'd' }] }],
    [{ a: undefined }, {}],
    [{ a: undefined }, { b: undefined }],
    [
      { a: undefined, b: 1 },
      { a: 1, b: 1 },
    ],
  ])('%j and %j do not', (one, other) => {
    expect(saysTheSame(one, other)).toBe(false)
    expect(saysTheSame(other, one)).toBe(false)
  })

  test('not where nobody can look into them', () => {
    expect(saysTheSame(new Map([[1, 2]]), new Map([[1, 2]]))).toBe(false)
    expect(saysTheSame(new Set([1]), new Set([1]))).toBe(false)
    expect(saysTheSame(new Date(0), new Date(0))).toBe(false)
    expect(saysTheSame(new Uint8Array([1]), new Uint8Array([1]))).toBe(false)
  })
})
