import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nearness, slips, slipsForgiven } from '../../../shared/kernel/near-word.ts'

describe('slips', () => {
  it.each([
    ['marjorie', 'marjorie', 0],
    ['marj', 'marjorie', 0],
    ['marjroie', 'marjorie', 1],
    ['marjrie', 'marjorie', 1],
    ['marjoriee', 'marjorie', 1],
    ['narjorie', 'marjorie', 1],
    ['amrj', 'marjorie', 1],
    ['threlfal', 'threlfall', 0],
    ['trelffall', 'threlfall', 2],
    ['stone', 'steen', 2],
    ['stonier', 'steen', null],
  ])('of %s for the beginning of %s: %s', (typed, word, expected) => {
    expect(slips(typed, word, 2)).toBe(expected)
  })

  it('never say nearer than what is asked for, and what begins a word has none', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'é', '1'), maxLength: 9 })
    fc.assert(
      fc.property(letters, letters, fc.integer({ min: 0, max: 3 }), (typed, rest, most) => {
        expect(slips(typed, typed + rest, most)).toBe(0)
        const away = slips(typed, rest, most)
        expect(away === null || away <= most).toBe(true)
        expect(away === null || slips(typed, rest, most + 1) === away).toBe(true)
      }),
    )
  })
})

it('a short word is taken as it is written', () => {
  expect(['bus', 'ruth', 'threlfall'].map(slipsForgiven)).toEqual([0, 1, 2])
})

it.each([
  ['ruht', 'ruth', true],
  ['urth', 'ruth', true],
  ['pass', 'assistant', false],
  ['katherine', 'catherine', true],
  ['rtu', 'ruth', false],
])('%s may be meant for %s: %s', (typed, word, meant) => {
  expect(nearness(typed, word) !== null).toBe(meant)
})
