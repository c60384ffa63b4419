import { fromCouncil, fromHealth } from '../../shapes/referral-shape.ts'
import type { DemoStory } from '../../shapes/types.ts'
import { coding } from './coding.ts'
import { streaming } from './streaming.ts'

export const callumDrysdale: DemoStory = {
  person: {
    familyName: 'Drysdale',
    givenName: 'Callum',
    dateOfBirth: '2003-07-12',
    gender: 'Male',
    pronoun: 'he',
    postcode: 'NV5 1ZZ',
    nhsNumber: '9993350583',
    healthId: '4429471',
    councilId: 'P421130',
    communicationNeeds: 'E-mail with headings and numbered points; no telephone calls without a text first',
    sharingObjection: '',
    notToBeTold: [],
  },
  referrals: [
    fromCouncil({
      referredOn: '2026-08-19',
      reason: 'Requests gaming computer and streaming equipment as an employment outcome. Manager unsure.',
      worker: 'J. Pettifer (Social worker)',
      indicativePence: 150_000,
    }),
    fromHealth({
      referredOn: '2026-09-02',
      reason: 'Early intervention asks for a shared view: hopeful plan, concern about late nights.',
      requestedBecause: 'Novel spend',
      team: 'Early intervention in psychosis',
      worker: 'B. Tolley (CPN)',
      section117: false,
      indicativePence: 0,
    }),
    fromCouncil({
      referredOn: '2026-11-13',
      reason: 'Asks the panel to look again, with a different and cheaper plan.',
      worker: 'J. Pettifer (Social worker)',
      indicativePence: 150_000,
    }),
  ],
  cases: [streaming, coding],
}
