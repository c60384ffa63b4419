import { dayOf, monthOf } from '../../days/marks.ts'
import { called, numbered, reached } from '../../shapes/person-shape.ts'
import { fromCouncil, fromHealth } from '../../shapes/referral-shape.ts'
import type { DemoStory } from '../../shapes/story.ts'
import { choir } from './choir.ts'
import { tour } from './tour.ts'

export const marjorieThrelfall: DemoStory = {
  person: {
    ...called('Marjorie', 'Threlfall', '1948-03-09', 'Female'),
    ...numbered('9998245915', '4402117', 'P410226'),
    addressLine1: '14 Cantor’s Row',
    town: 'Northgate',
    ...reached('NV4 2ZZ', 'Large print, 18 point, on yellow paper'),
  },
  referrals: [
    fromHealth({
      referredOn: '2026-07-14',
      reason:
        'Evening visits clash with choir. Marjorie asks for them to stop; team unsure about tablets and dark evenings.',
      requestedBecause: 'Views differ between agencies',
      team: 'Older adults community team',
      worker: 'K. Ansah (OT)',
      legalStatus: 's117',
      indicativePence: 310_000,
    }),
    fromCouncil({
      referredOn: '2026-07-21',
      reason:
        'Review finds sitting service not meeting assessed need. Wants to return to choir twice a week.',
      worker: 'J. Pettifer (Social worker)',
      indicativePence: 450_000,
      financialAssessment: 'Not needed',
    }),
    fromHealth({
      referredOn: '2026-11-02',
      reason: `Six-week review asked for by the panel on ${dayOf('2026-09-18')}. Request for a choir tour in ${monthOf('2027-05-15')}.`,
      requestedBecause: 'Review set by panel',
      team: 'Older adults community team',
      worker: 'K. Ansah (OT)',
      legalStatus: 's117',
      indicativePence: 330_000,
    }),
  ],
  cases: [choir, tour],
}
