import { called, numbered, reached } from '../../shapes/person-shape.ts'
import { fromCouncil, fromHealth } from '../../shapes/referral-shape.ts'
import type { DemoStory } from '../../shapes/story.ts'
import { wall } from './wall.ts'

export const dominicSallow: DemoStory = {
  person: {
    ...called('Dominic', 'Sallow', '1993-12-02', 'Male'),
    ...numbered('9991516433', '4417602', 'P418253'),
    ...reached('NV5 7ZZ', 'Dyslexia: one page, wide spacing, or a voice message'),
  },
  referrals: [
    fromHealth({
      referredOn: '2026-10-22',
      reason: 'Climbing as recovery. Subject to drug rehabilitation requirement. Arrears threaten tenancy.',
      requestedBecause: 'Legal doubt',
      team: 'Assertive outreach',
      worker: 'T. Hesketh (Team manager)',
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
