import { emptyOffer, emptyTogether } from '../../../../shared/support.ts'
import type { Support } from '../../../../shared/support.ts'

/** One that nobody has answered yet: a word of it is refused all the same. */
export const brokerOffered = (caseId: string): Support => ({
  caseId,
  offers: [
    {
      ...emptyOffer,
      id: '01920000-0000-7000-8000-000000000011',
      caseId,
      carriedFromId: null,
      kind: 'brokerage',
      offeredOn: '2026-11-02',
      offeredBy: 'Amara Nwosu',
      version: 1,
    },
  ],
  together: { ...emptyTogether, singlePlan: 'no' },
  togetherVersion: 1,
  duties: [],
})
