import { called, numbered, reached } from '../../shapes/person-shape.ts'
import { fromCouncil, fromHealth } from '../../shapes/referral-shape.ts'
import type { DemoStory } from '../../shapes/story.ts'
import { coding } from './coding.ts'
import { streaming } from './streaming.ts'

export const callumDrysdale: DemoStory = {
  person: {
    ...called('Callum', 'Drysdale', '2003-07-12', 'Male'),
    ...numbered('9993350583', '4429471', 'P421130'),
    ...reached(
      'NV5 1ZZ',
      'E-mail with headings and numbered points; no telephone calls without a text first',
    ),
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
