import { fromCouncil, fromHealth } from '../../shapes/referral-shape.ts'
import type { DemoStory } from '../../shapes/types.ts'
import { insurance } from './insurance.ts'
import { stall } from './stall.ts'

export const zofiaWrona: DemoStory = {
  person: {
    familyName: 'Wrona',
    givenName: 'Zofia',
    dateOfBirth: '1985-01-22',
    gender: 'Female',
    pronoun: 'she',
    postcode: 'NV2 1ZZ',
    nhsNumber: '9995229560',
    healthId: '4390652',
    councilId: 'P402871',
    communicationNeeds: 'Letters in Polish; speaks English and chooses when to use an interpreter',
    sharingObjection: '',
    notToBeTold: [],
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
      section117: false,
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
