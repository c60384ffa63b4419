import { monthOf } from '../../days/marks.ts'
import { fromCouncil, fromHealth } from '../../shapes/referral-shape.ts'
import type { DemoStory } from '../../shapes/types.ts'
import { lambing } from './lambing.ts'

export const nerysCadwgan: DemoStory = {
  person: {
    familyName: 'Cadwgan',
    givenName: 'Nerys',
    dateOfBirth: '1963-02-27',
    gender: 'Female',
    pronoun: 'she',
    postcode: 'NV7 3ZZ',
    nhsNumber: '9998594618',
    healthId: '4361908',
    councilId: 'P392517',
    communicationNeeds: 'Welsh: letters and meetings in Welsh, with an interpreter',
    sharingObjection: '',
    notToBeTold: [],
  },
  referrals: [
    fromHealth({
      referredOn: '2026-07-30',
      reason:
        'Wishes to spend lambing on nephew’s farm out of area. Request to use home-visit money differently.',
      requestedBecause: 'Novel spend',
      team: 'Northgate community mental health team',
      worker: 'K. Ansah (OT)',
      section117: false,
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
