import { fromHealth } from '../../shapes/referral-shape.ts'
import type { DemoStory } from '../../shapes/types.ts'

export const lucaTomasetti: DemoStory = {
  person: {
    familyName: 'Tomasetti',
    givenName: 'Luca',
    dateOfBirth: '1998-09-25',
    gender: 'Non-binary',
    pronoun: 'they',
    postcode: 'NV5 3ZZ',
    nhsNumber: '9999234356',
    healthId: '4428066',
    councilId: null,
    communicationNeeds: 'Video call with captions; camera may be off',
    sharingObjection: '',
    notToBeTold: [],
  },
  referrals: [
    fromHealth({
      referredOn: '2026-11-12',
      reason:
        'Roller derby coach asks for support with travel to away bouts after a hard year. Needs joining up with the council.',
      requestedBecause: 'Novel spend',
      team: 'Northgate community mental health team',
      worker: 'T. Hesketh (Team manager)',
      section117: false,
      indicativePence: 64_000,
    }),
  ],
  cases: [],
}
