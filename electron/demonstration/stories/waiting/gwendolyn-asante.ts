import { fromCouncil } from '../../shapes/referral-shape.ts'
import type { DemoStory } from '../../shapes/types.ts'

export const gwendolynAsante: DemoStory = {
  person: {
    familyName: 'Asante',
    givenName: 'Gwendolyn',
    dateOfBirth: '1953-06-21',
    gender: 'Female',
    pronoun: 'she',
    postcode: 'NV4 7ZZ',
    nhsNumber: '9994619306',
    healthId: null,
    councilId: 'P406129',
    communicationNeeds: 'Large print; rings back after the four o’clock quiz, not before',
    sharingObjection: '',
    notToBeTold: [],
  },
  referrals: [
    fromCouncil({
      referredOn: '2026-11-09',
      reason:
        'Retired headteacher. Wants to run the allotment society’s accounts again and have someone check her sums in low spells.',
      worker: 'P. Raman (Team manager)',
      indicativePence: 87_500,
      weeklyContributionPence: 2100,
    }),
  ],
  cases: [],
}
