import { dayOf, weekdayOf } from '../../days/marks.ts'
import type { DemoItem, DemoMeeting } from '../../shapes/script.ts'
import { pinnock } from './pinnock.ts'
import { qadeer } from './qadeer.ts'
import { threlfall } from './threlfall.ts'
import { wrona } from './wrona.ts'

const cadwgan: DemoItem = {
  case: 'cadwgan',
  presenter: 'Kofi Ansah',
  hearing: {
    kind: 'carried',
    to: '2026-10-16',
    reason: `The Welsh interpreter had been booked for the wrong ${weekdayOf('2026-09-18')}. Nerys had come to speak for herself and was asked what she wanted to do; she chose to wait.`,
  },
}

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
