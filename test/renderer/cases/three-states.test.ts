import { expect, test } from 'vitest'
import { howFar } from '../../../renderer/cases/three-states.tsx'

const writtenAt = '2026-12-01T10:00:00.000Z'

test.each([
  [{ writtenAt: null, sentOn: null, receivedOn: null }, 'not written yet'],
  [{ writtenAt, sentOn: null, receivedOn: null }, 'written 1 Dec 2026, not sent yet'],
  [{ writtenAt, sentOn: '2026-12-02', receivedOn: null }, 'sent 2 Dec 2026, no receipt yet'],
  [{ writtenAt, sentOn: '2026-12-02', receivedOn: '2026-12-03' }, 'since 3 Dec 2026'],
])('how far an agency’s copy has come is the last that holds, with its day: %o', (standing, words) => {
  expect(howFar(standing)).toBe(words)
})
