import { monthOf } from '../../days/marks.ts'
import { called, numbered, reached } from '../../shapes/person-shape.ts'
import { fromCouncil, fromHealth } from '../../shapes/referral-shape.ts'
import type { DemoStory } from '../../shapes/story.ts'

export const barnabyFisk: DemoStory = {
  person: {
    ...called('Barnaby', 'Fisk', '1965-11-30', 'Male'),
    ...numbered('9999028365', '4401355', 'P409284'),
    ...reached('NV8 6ZZ', 'British Sign Language interpreter; no telephone'),
  },
  referrals: [
    fromHealth({
      referredOn: '2026-10-30',
      reason:
        'Deaf joiner. Wants a bench at the shared workshop and a signing support worker in place of a hearing day service.',
      requestedBecause: 'Over team manager’s limit',
      team: 'Assertive outreach',
      worker: 'K. Ansah (OT)',
      legalStatus: 's117',
      indicativePence: 720_000,
    }),
    fromCouncil({
      referredOn: '2026-11-17',
      reason: `Workshop place with signing worker, four days. Day service given up in ${monthOf('2026-06-15')}: nobody there signs.`,
      worker: 'M. Lennie (AMHP)',
      indicativePence: 690_000,
      financialAssessment: 'Not needed',
    }),
  ],
}
