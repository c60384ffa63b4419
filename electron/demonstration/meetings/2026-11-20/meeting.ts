import type { DemoMeeting } from '../../shapes/script.ts'
import { achterberg2 } from './achterberg-2.ts'
import { nazari } from './nazari.ts'
import { okoro } from './okoro.ts'
import { ruddock } from './ruddock.ts'
import { solanki } from './solanki.ts'
import { threlfall2 } from './threlfall-2.ts'

/** In progress when the demonstration opens: two decided and read back, one being heard, three waiting. */
export const inProgress: DemoMeeting = {
  heldOn: '2026-11-20',
  startsAt: '10:00',
  place: 'Garden room, Harrow Vale Hospital',
  publishedOn: '2026-11-13',
  attendance: [{ login: 'tom', state: 'apology' }],
  items: [achterberg2, solanki, okoro, nazari, ruddock, threlfall2],
  signedBy: ['helen', 'farid', 'priya'],
  signedOn: '2026-11-24',
  releasedOn: '2026-11-26',
  received: { health: '2026-11-26', socialCare: '2026-11-30' },
  sharing: [
    {
      case: 'okoro',
      side: 'health',
      share: true,
      reason: 'Her objection is about her school; neither agency will contact it.',
      by: 'farid',
    },
    {
      case: 'okoro',
      side: 'socialCare',
      share: true,
      reason: 'Her objection is about her school; neither agency will contact it.',
      by: 'helen',
    },
  ],
}
