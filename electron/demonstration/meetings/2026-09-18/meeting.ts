import { dayOf } from '../../days/marks.ts'
import type { DemoMeeting } from '../../shapes/script.ts'
import { cadwgan } from './cadwgan.ts'
import { pinnock } from './pinnock.ts'
import { qadeer } from './qadeer.ts'
import { threlfall } from './threlfall.ts'
import { wrona } from './wrona.ts'

export const september: DemoMeeting = {
  heldOn: '2026-09-18',
  startsAt: '10:00',
  place: 'Committee room 2, Northgate Town Hall',
  publishedOn: '2026-09-11',
  attendance: [{ login: 'sunita', state: 'apology' }],
  items: [threlfall, qadeer, wrona, pinnock, cadwgan],
  signedBy: ['helen', 'farid', 'tom'],
  signedOn: '2026-09-22',
  releasedOn: '2026-09-23',
  received: { health: '2026-09-23', socialCare: '2026-09-24' },
  sharing: [
    {
      case: 'pinnock',
      side: 'health',
      share: true,
      reason: `Leroy agreed on ${dayOf('2026-09-18')} that both agencies may have this; the man is not named in it.`,
      by: 'helen',
    },
    {
      case: 'pinnock',
      side: 'socialCare',
      share: true,
      reason: `Leroy agreed on ${dayOf('2026-09-18')} that both agencies may have this; the man is not named in it.`,
      by: 'helen',
    },
  ],
}
