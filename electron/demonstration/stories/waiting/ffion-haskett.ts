import { called, numbered, reached } from '../../shapes/person-shape.ts'
import { fromCouncil, fromHealth } from '../../shapes/referral-shape.ts'
import type { DemoStory } from '../../shapes/story.ts'

export const ffionHaskett: DemoStory = {
  person: {
    ...called('Ffion', 'Haskett', '1976-12-18', 'Female'),
    ...numbered('9998997453', '4408841', 'P413902'),
    ...reached('NV7 6ZZ', 'Hearing aids: face her, and no background music'),
  },
  referrals: [
    fromHealth({
      referredOn: '2026-10-28',
      reason:
        'Would like respite from caring for her twin brother, spent on a week’s stone-walling course with a bed in the village.',
      requestedBecause: 'Novel spend',
      team: 'Northgate community mental health team',
      worker: 'K. Ansah (OT)',
      indicativePence: 92_000,
    }),
    fromCouncil({
      referredOn: '2026-11-06',
      reason: 'Carer and cared-for. Asks for a week’s course as a break; brother’s cover to be arranged.',
      worker: 'J. Pettifer (Social worker)',
      indicativePence: 140_000,
      // The council still has the name she was born with, and the same number.
      asSent: { familyName: 'Llewelyn' },
    }),
  ],
}
