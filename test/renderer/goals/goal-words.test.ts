import { expect, test } from 'vitest'
import { becameWords, courseWords } from '../../../renderer/goals/goal-words.ts'
import type { GoalRating } from '../../../shared/goals.ts'

const rated = (ratedOn: string, score: number, isTaken = false): GoalRating => ({
  id: ratedOn,
  ratedOn,
  score,
  by: 'person',
  note: '',
  recordedBy: 'Amara Nwosu',
  takenBack: isTaken ? { reason: 'Mistaken', by: 'Amara Nwosu', at: '2026-11-03T09:00:00.000Z' } : null,
})

test.each([
  [[], ''],
  [[rated('2026-09-01', 2)], '2 of 10 on Tuesday 1 September 2026.'],
  [
    [rated('2026-09-01', 2), rated('2026-11-02', 6)],
    '6 of 10 on Monday 2 November 2026, up from 2 of 10 on Tuesday 1 September 2026.',
  ],
  [
    [rated('2026-09-01', 5), rated('2026-11-02', 3)],
    '3 of 10 on Monday 2 November 2026, down from 5 of 10 on Tuesday 1 September 2026.',
  ],
  [
    [rated('2026-09-01', 3), rated('2026-11-02', 3)],
    '3 of 10 on Monday 2 November 2026, the same as on Tuesday 1 September 2026.',
  ],
  // What was taken back is not how it went.
  [[rated('2026-09-01', 2), rated('2026-11-02', 9, true)], '2 of 10 on Tuesday 1 September 2026.'],
])('how it has gone is said in a sentence', (ratings, words) => {
  expect(courseWords({ ratings })).toBe(words)
})

test('what became of a goal is said with what they said of it', () => {
  const end = { how: 'no_longer_wanted', on: '2026-11-02', words: 'I paint now' } as const
  expect(becameWords(end)).toBe('No longer wanted, Monday 2 November 2026: “I paint now”')
  expect(becameWords({ ...end, words: '' })).toBe('No longer wanted, Monday 2 November 2026')
})
