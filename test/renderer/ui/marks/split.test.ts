import { expect, test } from 'vitest'
import { healthShare, splitInWords } from '../../../../renderer/ui/marks/split.ts'

test.each([
  [0, 0, null, 'Nothing costed yet'],
  [100, 0, 100, 'Who pays: health £1'],
  [0, 150, 0, 'Who pays: council £1.50'],
  [750_000, 250_000, 75, 'Who pays: health £7,500, council £2,500'],
])('health %i and council %i pence', (health, socialCare, share, words) => {
  expect(healthShare({ health, socialCare })).toBe(share)
  expect(splitInWords({ health, socialCare })).toBe(words)
})
