import { dayOf, seasonOf } from '../../days/marks.ts'
import type { DemoItem } from '../../shapes/script.ts'

export const wrona: DemoItem = {
  case: 'wrona',
  presenter: 'Joel Pettifer',
  hearing: {
    kind: 'decided',
    verdict: 'approved',
    reasons: `Zofia is a skilled cutter being sent to make cushions. The day place costs more than the stall, and she has used it nine times. Hearing voices is no bar to trading; sewing quietens them, and she has shown us so. The risks are those of any stallholder in ${seasonOf('2027-01-15')}, with a buddy to begin.`,
    legalBasis: 'Care Act 2014 s18; NHS (Direct Payments) Regulations 2013',
    conditions: [],
    reviewOn: '2026-12-18',
    positions: [],
    actions: [
      {
        text: `End the day centre place from ${dayOf('2026-09-30')} and confirm the saving`,
        owner: 'Priya Raman',
        side: 'socialCare',
        dueOn: '2026-09-30',
        settled: { state: 'done', outcome: 'Ended; £5,304 a year released.', on: '2026-09-30' },
      },
      {
        text: 'Explain permitted earnings to Zofia in Polish, with examples',
        owner: 'Joel Pettifer',
        side: 'socialCare',
        dueOn: '2026-10-02',
        settled: {
          state: 'done',
          outcome: 'Done with an interpreter; she corrected the arithmetic.',
          on: '2026-10-01',
        },
      },
    ],
  },
}
