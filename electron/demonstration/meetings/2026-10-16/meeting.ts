import { dayOf } from '../../days/marks.ts'
import type { DemoMeeting } from '../../shapes/script.ts'
import { cadwgan } from './cadwgan.ts'
import { drysdale } from './drysdale.ts'
import { qadeer2 } from './qadeer-2.ts'
import { warsame } from './warsame.ts'

export const october: DemoMeeting = {
  heldOn: '2026-10-16',
  startsAt: '10:00',
  place: 'Garden room, Harrow Vale Hospital',
  publishedOn: '2026-10-09',
  attendance: [],
  items: [cadwgan, qadeer2, drysdale, warsame],
  signedBy: ['helen', 'farid'],
  signedOn: '2026-10-20',
  releasedOn: '2026-10-22',
  received: { health: '2026-10-26', socialCare: '2026-10-22' },
  sharing: [
    {
      case: 'warsame',
      side: 'health',
      share: true,
      reason: 'Her objection is to one person in the council, not to her own team.',
      by: 'farid',
    },
    {
      case: 'warsame',
      side: 'socialCare',
      share: true,
      reason: `Record restricted to four named staff since ${dayOf('2026-10-17')}. Hodan was told, with her interpreter, and agreed.`,
      by: 'helen',
    },
  ],
}
