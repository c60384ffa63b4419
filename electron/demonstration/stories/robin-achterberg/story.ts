import { fromCouncil, fromHealth } from '../../shapes/referral-shape.ts'
import type { DemoStory } from '../../shapes/types.ts'
import { kiln } from './kiln.ts'
import { second } from './second.ts'

export const robinAchterberg: DemoStory = {
  person: {
    familyName: 'Achterberg',
    givenName: 'Robin',
    dateOfBirth: '1997-06-03',
    gender: 'Non-binary',
    pronoun: 'they',
    postcode: 'NV6 8ZZ',
    nhsNumber: '9998039371',
    healthId: '4431002',
    councilId: 'P422984',
    communicationNeeds: 'Text message first; “Mx” on letters',
    sharingObjection: '',
    notToBeTold: [],
  },
  referrals: [
    fromHealth({
      referredOn: '2026-09-11',
      reason: 'Requests kiln at home after studio closed. Earlier kitchen fire; team wants risk shared.',
      requestedBecause: 'Views differ between agencies',
      team: 'Northgate community mental health team',
      worker: 'K. Ansah (OT)',
      section117: false,
      indicativePence: 240_000,
    }),
    fromCouncil({
      referredOn: '2026-09-23',
      reason: 'Unsure about kiln in rented shed. Asks for joint decision with health.',
      worker: 'M. Lennie (AMHP)',
      indicativePence: 240_000,
    }),
    fromHealth({
      referredOn: '2026-11-17',
      reason: 'Fire officer has visited. Returning to panel as asked.',
      requestedBecause: 'Deferred by panel',
      team: 'Northgate community mental health team',
      worker: 'K. Ansah (OT)',
      section117: false,
      indicativePence: 240_000,
    }),
  ],
  cases: [kiln, second],
}
