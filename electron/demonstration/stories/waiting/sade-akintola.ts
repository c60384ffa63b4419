import { fromHealth } from '../../shapes/referral-shape.ts'
import type { DemoStory } from '../../shapes/types.ts'

export const sadeAkintola: DemoStory = {
  person: {
    familyName: 'Akintola',
    givenName: 'Sade',
    dateOfBirth: '1987-01-04',
    gender: 'Female',
    pronoun: 'she',
    postcode: 'NV3 9ZZ',
    nhsNumber: '9994396501',
    healthId: '4422513',
    councilId: null,
    communicationNeeds: 'Telephone between ten and two only; no messages left',
    sharingObjection:
      'A former partner works for the council; she will say herself when it may be told, and to whom.',
    notToBeTold: ['socialCare'],
  },
  referrals: [
    fromHealth({
      referredOn: '2026-11-10',
      reason:
        'Wishes to return to nursing college. Childcare on placement nights is what stands in the way. Council not to be told yet.',
      requestedBecause: 'Person asked for panel',
      team: 'Perinatal mental health team',
      worker: 'B. Tolley (CPN)',
      section117: false,
      indicativePence: 310_000,
      consentToShare: false,
      sharingObjection: true,
    }),
  ],
  cases: [],
}
