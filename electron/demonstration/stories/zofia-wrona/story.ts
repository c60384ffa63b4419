import { called, numbered, reached } from '../../shapes/person-shape.ts'
import { fromCouncil, fromHealth } from '../../shapes/referral-shape.ts'
import type { DemoStory } from '../../shapes/story.ts'
import { insurance } from './insurance.ts'
import { stall } from './stall.ts'

export const zofiaWrona: DemoStory = {
  person: {
    ...called('Zofia', 'Wrona', '1985-01-22', 'Female'),
    ...numbered('9995229560', '4390652', 'P402871'),
    ...reached('NV2 1ZZ', 'Letters in Polish; speaks English and chooses when to use an interpreter'),
  },
  referrals: [
    fromCouncil({
      referredOn: '2026-07-08',
      reason: 'Day place unused. Zofia asks to use the money for a market stall and a sewing machine.',
      worker: 'J. Pettifer (Social worker)',
      indicativePence: 530_000,
    }),
    fromHealth({
      referredOn: '2026-07-29',
      reason:
        'Supports return to work as pattern cutter; asks panel for a joint plan with a stall buddy to start.',
      requestedBecause: 'Novel spend',
      team: 'Northgate community mental health team',
      worker: 'T. Hesketh (Team manager)',
      indicativePence: 60_000,
    }),
    fromCouncil({
      referredOn: '2026-11-16',
      reason: 'Small addition to agreed plan: trader’s insurance and a bookkeeping course.',
      worker: 'J. Pettifer (Social worker)',
      indicativePence: 17_000,
    }),
  ],
  cases: [stall, insurance],
}
