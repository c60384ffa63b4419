import { monthOf } from '../../days/marks.ts'
import { called, numbered, reached } from '../../shapes/person-shape.ts'
import { fromCouncil, fromHealth } from '../../shapes/referral-shape.ts'
import type { DemoStory } from '../../shapes/story.ts'
import { lambing } from './lambing.ts'

export const nerysCadwgan: DemoStory = {
  person: {
    ...called('Nerys', 'Cadwgan', '1963-02-27', 'Female'),
    ...numbered('9998594618', '4361908', 'P392517'),
    ...reached('NV7 3ZZ', 'Welsh: letters and meetings in Welsh, with an interpreter'),
  },
  referrals: [
    fromHealth({
      referredOn: '2026-07-30',
      reason:
        'Wishes to spend lambing on nephew’s farm out of area. Request to use home-visit money differently.',
      requestedBecause: 'Novel spend',
      team: 'Northgate community mental health team',
      worker: 'K. Ansah (OT)',
      indicativePence: 210_000,
    }),
    fromCouncil({
      referredOn: '2026-08-14',
      reason: `Low every ${monthOf('2027-02-15')}. Nerys proposes farm work with family in place of daily visits.`,
      worker: 'M. Lennie (AMHP)',
      indicativePence: 150_000,
    }),
  ],
  cases: [lambing],
}
