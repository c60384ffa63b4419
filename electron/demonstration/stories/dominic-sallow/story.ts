import { fromCouncil, fromHealth } from '../../shapes/referral-shape.ts'
import type { DemoStory } from '../../shapes/types.ts'
import { wall } from './wall.ts'

export const dominicSallow: DemoStory = {
  person: {
    familyName: 'Sallow',
    givenName: 'Dominic',
    dateOfBirth: '1993-12-02',
    gender: 'Male',
    pronoun: 'he',
    postcode: 'NV5 7ZZ',
    nhsNumber: '9991516433',
    healthId: '4417602',
    councilId: 'P418253',
    communicationNeeds: 'Dyslexia: one page, wide spacing, or a voice message',
    sharingObjection: '',
    notToBeTold: [],
  },
  referrals: [
    fromHealth({
      referredOn: '2026-10-22',
      reason: 'Climbing as recovery. Subject to drug rehabilitation requirement. Arrears threaten tenancy.',
      requestedBecause: 'Legal doubt',
      team: 'Assertive outreach',
      worker: 'T. Hesketh (Team manager)',
      legalStatus: 'Informal',
      section117: false,
      indicativePence: 190_000,
    }),
    fromCouncil({
      referredOn: '2026-10-30',
      reason:
        'Training for work and evening activity. Rent arrears of £940 included by worker; manager doubts this.',
      worker: 'M. Lennie (AMHP)',
      indicativePence: 80_000,
    }),
  ],
  cases: [wall],
}
