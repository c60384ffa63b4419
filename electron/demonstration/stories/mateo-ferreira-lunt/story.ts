import { fromCouncil, fromHealth } from '../../shapes/referral-shape.ts'
import type { DemoStory } from '../../shapes/types.ts'
import { bats } from './bats.ts'

export const mateoFerreiraLunt: DemoStory = {
  person: {
    familyName: 'Ferreira-Lunt',
    givenName: 'Mateo',
    dateOfBirth: '2007-05-29',
    gender: 'Male',
    pronoun: 'he',
    postcode: 'NV6 5ZZ',
    nhsNumber: '9992882441',
    healthId: '4435218',
    councilId: 'P425990',
    communicationNeeds: 'Text or e-mail; he opens his own letters',
    sharingObjection: '',
    notToBeTold: [],
  },
  referrals: [
    fromHealth({
      referredOn: '2026-11-03',
      reason: 'Return to university after first episode. Shared house and mentor; who pays is unclear.',
      requestedBecause: 'Unclear who pays',
      team: 'Early intervention in psychosis',
      worker: 'B. Tolley (CPN)',
      section117: false,
      indicativePence: 300_000,
    }),
    fromCouncil({
      referredOn: '2026-11-05',
      reason: 'First assessment. Student returning to shared house; needs mentor and equipment.',
      worker: 'J. Pettifer (Social worker)',
      indicativePence: 200_000,
      financialAssessment: 'Not needed',
    }),
  ],
  cases: [bats],
}
