import { dayOf } from '../../days/marks.ts'
import type { DemoMeeting } from '../../shapes/script.ts'
import { achterberg } from './achterberg.ts'
import { blaylock } from './blaylock.ts'
import { mensimah } from './mensimah.ts'
import { pinnock2 } from './pinnock-2.ts'

export const november: DemoMeeting = {
  heldOn: '2026-11-06',
  startsAt: '10:00',
  place: 'Committee room 2, Northgate Town Hall',
  publishedOn: '2026-10-30',
  attendance: [{ login: 'joel', state: 'apology' }],
  items: [pinnock2, achterberg, mensimah, blaylock],
  business: [
    {
      title: 'Any urgent matters',
      said: 'Joel Pettifer asked by message that papers say who interprets, and in which language. Both agencies book interpreters by themselves, and twice lately nobody came.',
      outcome:
        'From the next meeting the agenda names the interpreter of each item. Amara Nwosu asks for them.',
    },
  ],
  signedBy: ['helen', 'farid', 'priya'],
  signedOn: '2026-11-10',
  releasedOn: '2026-11-12',
  received: { health: '2026-11-12', socialCare: '2026-11-16' },
  sharing: [
    {
      case: 'pinnock-2',
      side: 'health',
      share: true,
      reason: `Asked again on ${dayOf('2026-11-06')}; Leroy is content for both agencies to have this.`,
      by: 'helen',
    },
    {
      case: 'pinnock-2',
      side: 'socialCare',
      share: true,
      reason: `Asked again on ${dayOf('2026-11-06')}; Leroy is content for both agencies to have this.`,
      by: 'helen',
    },
    {
      case: 'mensimah',
      side: 'health',
      share: true,
      reason: 'It is health’s own referral, and Godfrey agreed that the trust should keep its copy.',
      by: 'farid',
    },
    {
      case: 'mensimah',
      side: 'socialCare',
      share: true,
      reason: `Asked by telephone on ${dayOf('2026-11-10')}: content for the council to have the decision, which holds no health notes.`,
      by: 'helen',
    },
  ],
}
