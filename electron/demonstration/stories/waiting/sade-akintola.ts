import { called, numbered, reached } from '../../shapes/person-shape.ts'
import { fromHealth } from '../../shapes/referral-shape.ts'
import type { DemoStory } from '../../shapes/story.ts'

export const sadeAkintola: DemoStory = {
  person: {
    ...called('Sade', 'Akintola', '1987-01-04', 'Female'),
    ...numbered('9994396501', '4422513', null),
    ...reached('NV3 9ZZ', 'Telephone between ten and two only; no messages left'),
    sharingObjection:
      'A former partner works for the council; she will say herself when it may be told, and to whom.',
    notToBeTold: ['socialCare'],
  },
  referrals: [
    fromHealth({
      referredOn: '2026-11-10',
      reason:
        'Wishes to return to nursing college. Childcare on placement nights is what stands in the way. Council not to be told yet.',
      requestedBecause: 'Person asked for panel',
      team: 'Perinatal mental health team',
      worker: 'B. Tolley (CPN)',
      indicativePence: 310_000,
      consentToShare: false,
      sharingObjection: true,
    }),
  ],
}
