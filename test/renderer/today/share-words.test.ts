import { expect, it } from 'vitest'
import { shareWords } from '../../../renderer/today/panel-share.tsx'

it.each([
  [{ now: null, before: { panel: 5, all: 9 } }, null],
  [
    { now: { panel: 12, all: 12 }, before: null },
    'All 12 cases decided in the last three months went to the panel.',
  ],
  [
    { now: { panel: 9, all: 12 }, before: { panel: 6, all: 10 } },
    '9 of the 12 cases decided in the last three months went to the panel (75%). That is more than in the three months before, when it was 60%.',
  ],
  [
    { now: { panel: 3, all: 12 }, before: { panel: 6, all: 10 } },
    '3 of the 12 cases decided in the last three months went to the panel (25%). That is less than in the three months before, when it was 60%.',
  ],
  [
    { now: { panel: 3, all: 6 }, before: { panel: 5, all: 10 } },
    '3 of the 6 cases decided in the last three months went to the panel (50%). That is the same share as in the three months before.',
  ],
])('says %j as it is', (share, words) => {
  expect(shareWords(share)).toBe(words)
})
