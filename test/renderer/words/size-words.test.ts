import { expect, it } from 'vitest'
import { sizeWords } from '../../../renderer/words/size-words.ts'

it.each([
  [0, '1 kB'],
  [999, '1 kB'],
  [1500, '1.5 kB'],
  [84_000, '84 kB'],
  [999_499, '999 kB'],
  [999_500, '1 MB'],
  [163_656_663, '164 MB'],
  [1_300_000_000, '1.3 GB'],
  [16_365_666_304, '16 GB'],
  [1_636_566_630_400, '1,637 GB'],
])('%i bytes are %s', (bytes, words) => {
  expect(sizeWords(bytes)).toBe(words)
})
