import { expect, test } from 'vitest'
import { flipBits } from './flips.ts'
import { flipCarried, flipPdf } from './pdf-flips.ts'

// A sample of what `npm run test:forge` does ten thousand times.
test.each([
  ['as it stands', false],
  ['and the sums written anew', true],
])('one bit flipped, %s, is found and named', async (_, again) => {
  const report = await flipBits(150, { again })
  expect(report).toEqual({ flips: 150, current: [], unnamed: [] })
})

test('one bit flipped in a record.pdf that carries what was signed is never taken for what was signed', async () => {
  const { sameWords: _sameWords, ...report } = await flipPdf(24)
  expect(report).toEqual({ flips: 24, current: [], unnamed: [] })
})

test('one bit flipped in a file that record.pdf carries, and all put together anew, is found and named', async () => {
  expect(await flipCarried(12)).toEqual({ flips: 12, current: [], unnamed: [] })
})
