import { fromCouncil, fromHealth } from '../../shapes/referral-shape.ts'
import type { DemoStory } from '../../shapes/types.ts'
import { nights } from './nights.ts'

export const jodieBlaylock: DemoStory = {
  person: {
    familyName: 'Blaylock',
    givenName: 'Jodie',
    dateOfBirth: '2000-03-30',
    gender: 'Female',
    pronoun: 'she',
    postcode: 'NV2 8ZZ',
    nhsNumber: '9997951611',
    healthId: '4412263',
    councilId: 'P415570',
    communicationNeeds: 'Plain English on one side of paper; ask before touching or standing close',
    sharingObjection: '',
    notToBeTold: [],
  },
  referrals: [
    fromHealth({
      referredOn: '2026-09-15',
      reason: 'Waking nights now doing more harm than good. Jodie asks for sleep-in worker and own key.',
      requestedBecause: 'Over team manager’s limit',
      team: 'Complex emotional needs team',
      worker: 'B. Tolley (CPN)',
      legalStatus: 's117',
      section117: true,
      indicativePence: 2_250_000,
    }),
    fromCouncil({
      referredOn: '2026-09-28',
      reason: 'Change of night support in supported living. Support the aim; timing to be agreed.',
      worker: 'M. Lennie (AMHP)',
      indicativePence: 2_250_000,
      financialAssessment: 'Not needed',
    }),
  ],
  cases: [nights],
}
