import { fromCouncil, fromHealth } from '../../shapes/referral-shape.ts'
import type { DemoStory } from '../../shapes/types.ts'

export const ffionHaskett: DemoStory = {
  person: {
    familyName: 'Haskett',
    givenName: 'Ffion',
    dateOfBirth: '1976-12-18',
    gender: 'Female',
    pronoun: 'she',
    postcode: 'NV7 6ZZ',
    nhsNumber: '9998997453',
    healthId: '4408841',
    councilId: 'P413902',
    communicationNeeds: 'Hearing aids: face her, and no background music',
    sharingObjection: '',
    notToBeTold: [],
  },
  referrals: [
    fromHealth({
      referredOn: '2026-10-28',
      reason:
        'Would like respite from caring for her twin brother, spent on a week’s stone-walling course with a bed in the village.',
      requestedBecause: 'Novel spend',
      team: 'Northgate community mental health team',
      worker: 'K. Ansah (OT)',
      section117: false,
      indicativePence: 92_000,
    }),
    fromCouncil({
      referredOn: '2026-11-06',
      reason: 'Carer and cared-for. Asks for a week’s course as a break; brother’s cover to be arranged.',
      worker: 'J. Pettifer (Social worker)',
      indicativePence: 140_000,
      // The council still has the name she was born with, and the same number.
      asSent: { familyName: 'Llewelyn' },
    }),
  ],
  cases: [],
}
