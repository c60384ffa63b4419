import type { Contribution } from '../../../../shared/contributions.ts'

/** Written down for somebody by whoever runs the meeting. */
export const saidByNursing: Contribution = {
  id: '01920000-0000-7000-8000-000000000002',
  caseId: '01920000-0000-7000-8000-000000000003',
  itemId: null,
  discipline: 'Nursing',
  name: 'Jo Pell',
  words: 'Settled on the depot.',
  writtenBy: 'Amara Nwosu',
  writtenAt: '2026-11-02T10:00:00.000Z',
  version: 1,
}
