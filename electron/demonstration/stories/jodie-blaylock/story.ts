import { called, numbered, reached } from '../../shapes/person-shape.ts'
import { fromCouncil, fromHealth } from '../../shapes/referral-shape.ts'
import type { DemoStory } from '../../shapes/story.ts'
import { nights } from './nights.ts'

export const jodieBlaylock: DemoStory = {
  person: {
    ...called('Jodie', 'Blaylock', '2000-03-30', 'Female'),
    ...numbered('9997951611', '4412263', 'P415570'),
    ...reached('NV2 8ZZ', 'Plain English on one side of paper; ask before touching or standing close'),
  },
  referrals: [
    fromHealth({
      referredOn: '2026-09-15',
      reason: 'Waking nights now doing more harm than good. Jodie asks for sleep-in worker and own key.',
      requestedBecause: 'Over team manager’s limit',
      team: 'Complex emotional needs team',
      worker: 'B. Tolley (CPN)',
      legalStatus: 's117',
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
