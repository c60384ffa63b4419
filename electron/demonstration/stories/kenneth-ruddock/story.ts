import { fromCouncil, fromHealth } from '../../shapes/referral-shape.ts'
import type { DemoStory } from '../../shapes/types.ts'
import { home } from './home.ts'

export const kennethRuddock: DemoStory = {
  person: {
    familyName: 'Ruddock',
    givenName: 'Kenneth',
    dateOfBirth: '1960-05-06',
    gender: 'Male',
    pronoun: 'he',
    postcode: 'NV8 1ZZ',
    nhsNumber: '9992699825',
    healthId: '4402980',
    councilId: 'P411765',
    communicationNeeds: 'Easy read with photographs; mornings only',
    sharingObjection: '',
    notToBeTold: [],
  },
  referrals: [
    fromCouncil({
      referredOn: '2026-10-09',
      reason:
        'Respite now beyond four weeks. Wants to return home with dog. Health asked to fund nursing part of morning visit.',
      worker: 'M. Lennie (AMHP)',
      indicativePence: 980_000,
      weeklyContributionPence: 2250,
    }),
    fromHealth({
      referredOn: '2026-10-26',
      reason: 'Supports going home. Disagrees with council that morning visit is nursing care.',
      requestedBecause: 'Dispute about who pays',
      team: 'Older adults community team',
      worker: 'K. Ansah (OT)',
      section117: false,
      indicativePence: 420_000,
    }),
  ],
  cases: [home],
}
