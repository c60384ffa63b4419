import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SwapIndex } from '../../../../electron/store/kept/swap-index.ts'

const few = fc.string({ unit: fc.constantFrom('a', 'b', ' '), minLength: 12, maxLength: 20 })
const swaps = fc.array(fc.record({ from: few, to: fc.constantFrom('', 'ab', '[kept]') }), { maxLength: 8 })
const text = fc.string({ unit: fc.constantFrom('a', 'b', ' '), maxLength: 120 })

test('a text comes out as if every swap had been tried, one after the other', () => {
  fc.assert(
    fc.property(swaps, swaps, text, (first, second, said) => {
      const index = new SwapIndex()
      index.put('one', first)
      index.put('two', second)
      let tried = said
      for (const { from, to } of [...first, ...second]) tried = tried.replaceAll(from, () => to)
      expect(index.swapped(said)).toBe(tried)
    }),
    { numRuns: 2000 },
  )
})

test('what a case no longer says is swapped no more, and what it says now is', () => {
  const index = new SwapIndex()
  index.put('one', [{ from: 'told in confidence', to: '[kept]' }])
  index.put('two', [{ from: 'told in confidence', to: '[also kept]' }])
  index.put('one', [{ from: 'told by her sister', to: '[new]' }])
  expect(index.swapped('It was told in confidence, and told by her sister.')).toBe(
    'It was [also kept], and [new].',
  )
  index.put('two', [])
  expect(index.swapped('It was told in confidence.')).toBe('It was told in confidence.')
})
