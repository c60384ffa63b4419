import { monthOf } from '../../days/marks.ts'
import type { DemoItem } from '../../shapes/script.ts'

export const ferreiraLunt: DemoItem = {
  case: 'ferreira-lunt',
  presenter: 'Bridget Tolley',
  minutes: 15,
  hearing: {
    kind: 'decided',
    verdict: 'approved',
    reasons: `Mateo has been well since ${monthOf('2026-03-15')} and knows what his illness sounds like. A year at home has kept him safe and held him back. The signs are known to the house, the surveys stop in deadline weeks, and the course can be paused without loss. Who pays was the only argument, and it is ours and not his: the two agencies share it, and ask the university for its part.`,
    legalBasis: 'Care Act 2014 s9; NHS Act 2006 s12A; Equality Act 2010 s149',
    conditions: [],
    reviewOn: '2027-04-09',
    positions: [],
    actions: [
      {
        text: 'Write to the university about its share',
        owner: 'Sunita Bal',
        side: 'socialCare',
        dueOn: '2026-12-18',
      },
    ],
  },
}
