import type { Goal } from '../../../../shared/goals.ts'

const rating = {
  id: '01920000-0000-7000-8000-000000000002',
  ratedOn: '2026-11-02',
  score: 6,
  by: 'person',
  note: '',
  recordedBy: 'Amara Nwosu',
  takenBack: null,
} as const

/** One that nobody has to look up: a word of it is refused all the same. */
export const goalSet: Goal = {
  id: '01920000-0000-7000-8000-000000000001',
  caseId: '01920000-0000-7000-8000-000000000003',
  caseReference: 'AC-2026-0001',
  words: 'To sing with others again',
  setOn: '2026-09-01',
  end: null,
  ratings: [rating],
  version: 1,
}
export const goalEnded: Goal = { ...goalSet, end: { how: 'reached', on: '2026-11-03', words: '' } }
