import { called, numbered, reached } from '../../shapes/person-shape.ts'
import { fromCouncil, fromHealth } from '../../shapes/referral-shape.ts'
import type { DemoStory } from '../../shapes/story.ts'
import { kiln } from './kiln.ts'
import { second } from './second.ts'

export const robinAchterberg: DemoStory = {
  person: {
    ...called('Robin', 'Achterberg', '1997-06-03', 'Non-binary'),
    ...numbered('9998039371', '4431002', 'P422984'),
    ...reached('NV6 8ZZ', 'Text message first; “Mx” on letters'),
  },
  referrals: [
    fromHealth({
      referredOn: '2026-09-11',
      reason: 'Requests kiln at home after studio closed. Earlier kitchen fire; team wants risk shared.',
      requestedBecause: 'Views differ between agencies',
      team: 'Northgate community mental health team',
      worker: 'K. Ansah (OT)',
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
      indicativePence: 240_000,
    }),
  ],
  cases: [kiln, second],
}
