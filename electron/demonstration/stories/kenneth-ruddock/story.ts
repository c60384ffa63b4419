import { called, numbered, reached } from '../../shapes/person-shape.ts'
import { fromCouncil, fromHealth } from '../../shapes/referral-shape.ts'
import type { DemoStory } from '../../shapes/story.ts'
import { home } from './home.ts'

export const kennethRuddock: DemoStory = {
  person: {
    ...called('Kenneth', 'Ruddock', '1960-05-06', 'Male'),
    ...numbered('9992699825', '4402980', 'P411765'),
    ...reached('NV8 1ZZ', 'Easy read with photographs; mornings only'),
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
      indicativePence: 420_000,
    }),
  ],
  cases: [home],
}
