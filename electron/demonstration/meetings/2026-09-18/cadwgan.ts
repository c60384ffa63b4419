import { weekdayOf } from '../../days/marks.ts'
import type { DemoItem } from '../../shapes/script.ts'

export const cadwgan: DemoItem = {
  case: 'cadwgan',
  presenter: 'Kofi Ansah',
  hearing: {
    kind: 'carried',
    to: '2026-10-16',
    reason: `The Welsh interpreter had been booked for the wrong ${weekdayOf('2026-09-18')}. Nerys had come to speak for herself and was asked what she wanted to do; she chose to wait.`,
  },
}
