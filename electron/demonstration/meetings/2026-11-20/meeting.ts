import { monthOf } from '../../days/marks.ts'
import type { DemoItem, DemoMeeting } from '../../shapes/script.ts'
import { achterberg2 } from './achterberg-2.ts'
import { nazari } from './nazari.ts'
import { okoro } from './okoro.ts'
import { ruddock } from './ruddock.ts'
import { solanki } from './solanki.ts'

const threlfall2: DemoItem = {
  case: 'threlfall-2',
  presenter: 'Kofi Ansah',
  // One sings in Marjorie’s choir and the other has a tribunal at noon: inquorate, so it can be discussed only.
  attendance: [
    { login: 'bridget', state: 'sits_out' },
    { login: 'farid', state: 'apology' },
  ],
  later: {
    kind: 'carried',
    to: '2026-12-04',
    reason: `Only one from health could decide: one sings with Marjorie and one was called to a tribunal. She was telephoned and said that ${monthOf('2027-05-15')} would still be there.`,
  },
}

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
