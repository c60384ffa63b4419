import { expect, test } from 'vitest'
import { flipBits } from './flips.ts'

// A sample of what `npm run test:forge` does ten thousand times.
test.each([
  ['as it stands', false],
  ['and the sums written anew', true],
])('one bit flipped, %s, is found and named', async (_, again) => {
  const report = await flipBits(150, { again })
  expect(report).toEqual({ flips: 150, current: [], unnamed: [] })
})
