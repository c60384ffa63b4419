import { dayOf, feast, seasonOf } from '../../days/marks.ts'
import type { DemoItem } from '../../shapes/script.ts'

export const threlfall: DemoItem = {
  case: 'threlfall',
  presenter: 'Kofi Ansah',
  // She and Marjorie sing in the same choir.
  attendance: [{ login: 'bridget', state: 'sits_out' }],
  hearing: {
    kind: 'decided',
    verdict: 'approved_with_conditions',
    reasons: `The evening visits were meant to ease loneliness and have added to it. Marjorie knows her early signs, took her tablets by telephone call all ${seasonOf('2026-07-15')}, and has people around her who will notice. A fall on the path is possible and is the lesser harm. The plan costs less than the visits it replaces; that is not why we agree it.`,
    legalBasis: 'Mental Health Act 1983 s117; Care Act 2014 s18; NHS (Direct Payments) Regulations 2013',
    conditions: [
      `Lithium level every six weeks until ${feast('2027-03-28', 'Easter')}`,
      'The path light at the hall is mended before the first Thursday',
    ],
    reviewOn: '2026-11-20',
    positions: [
      {
        login: 'tom',
        position: 'agree_with_conditions',
        words: `I agree as long as the blood tests happen. They slipped last ${seasonOf('2026-01-15')}, and that was us, not her.`,
      },
    ],
    actions: [
      {
        text: 'Ask the parish about the path light',
        owner: 'Joel Pettifer',
        side: 'socialCare',
        dueOn: '2026-10-01',
        settled: {
          state: 'done',
          outcome: `Mended on ${dayOf('2026-09-29')}. The verger did it himself.`,
          evidence: 'The verger’s e-mail to Joel',
          on: '2026-09-30',
        },
      },
      {
        text: `Book lithium levels to ${feast('2027-03-28', 'Easter')} and give Marjorie the dates`,
        owner: 'Kofi Ansah',
        side: 'health',
        dueOn: '2026-09-25',
        settled: { state: 'done', outcome: 'Booked; dates on her fridge.', on: '2026-09-24' },
      },
    ],
  },
}
