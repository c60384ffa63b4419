import { called, numbered, reached } from '../../shapes/person-shape.ts'
import { fromCouncil, fromHealth } from '../../shapes/referral-shape.ts'
import type { DemoStory } from '../../shapes/story.ts'
import { bats } from './bats.ts'

export const mateoFerreiraLunt: DemoStory = {
  person: {
    ...called('Mateo', 'Ferreira-Lunt', '2007-05-29', 'Male'),
    ...numbered('9992882441', '4435218', 'P425990'),
    ...reached('NV6 5ZZ', 'Text or e-mail; he opens his own letters'),
  },
  referrals: [
    fromHealth({
      referredOn: '2026-11-03',
      reason: 'Return to university after first episode. Shared house and mentor; who pays is unclear.',
      requestedBecause: 'Unclear who pays',
      team: 'Early intervention in psychosis',
      worker: 'B. Tolley (CPN)',
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
