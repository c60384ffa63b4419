import { fromCouncil, fromHealth } from '../../shapes/referral-shape.ts'
import type { DemoStory } from '../../shapes/types.ts'
import { cousins } from './cousins.ts'

export const parwanaNazari: DemoStory = {
  person: {
    familyName: 'Nazari',
    givenName: 'Parwana',
    dateOfBirth: '1995-03-20',
    gender: 'Female',
    pronoun: 'she',
    postcode: 'NV3 2ZZ',
    nhsNumber: '9997450787',
    healthId: '4433916',
    councilId: 'P424408',
    communicationNeeds: 'Dari interpreter, the same woman each time if possible',
    sharingObjection: '',
    notToBeTold: [],
  },
  referrals: [
    fromHealth({
      referredOn: '2026-10-14',
      reason:
        'Replace agency carers with two women she already knows; one is her cousin, same household. Volunteering on maternity ward.',
      requestedBecause: 'Paying a relative in the household',
      team: 'Northgate community mental health team',
      worker: 'T. Hesketh (Team manager)',
      section117: false,
      indicativePence: 900_000,
    }),
    fromCouncil({
      referredOn: '2026-10-20',
      reason:
        'Night support handed back by three agencies. Relative offers; need to consider same-household rule.',
      worker: 'P. Raman (Team manager)',
      indicativePence: 480_000,
      financialAssessment: 'Not started',
    }),
  ],
  cases: [cousins],
}
