import { dayOf } from '../../days/marks.ts'
import type { DemoItem } from '../../shapes/script.ts'

export const pinnock: DemoItem = {
  case: 'pinnock',
  presenter: 'Morag Lennie',
  hearing: {
    kind: 'decided',
    verdict: 'referred_elsewhere',
    reasons:
      'Somebody is taking Leroy’s money. He has capacity to decide who helps him, wants it to stop, and would rather be helped than managed. A safeguarding enquiry under section 42 comes first, led by what he wants from it. The plan itself is sound and should come straight back here, unchanged unless he changes it.',
    legalBasis: 'Care Act 2014 s42',
    conditions: [
      'Leroy is asked at each step what he wants to happen',
      'Back to this panel as soon as the enquiry ends',
    ],
    reviewOn: '2026-11-06',
    positions: [],
    actions: [
      {
        text: 'Open the section 42 enquiry with Leroy and his advocate',
        owner: 'Morag Lennie',
        side: 'socialCare',
        dueOn: '2026-09-21',
        settled: {
          state: 'done',
          outcome: `Opened on ${dayOf('2026-09-18')}; closed on ${dayOf('2026-10-20')} with his outcomes met.`,
          on: '2026-10-20',
        },
      },
      {
        text: 'Go to the bank with Leroy for a new card',
        owner: 'Bridget Tolley',
        side: 'health',
        dueOn: '2026-09-22',
        settled: {
          state: 'done',
          outcome: `New card on ${dayOf('2026-09-25')}. He chose the heron.`,
          on: '2026-09-25',
        },
      },
    ],
  },
}
