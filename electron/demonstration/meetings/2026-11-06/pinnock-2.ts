import { dayOf, monthOf } from '../../days/marks.ts'
import type { DemoItem } from '../../shapes/script.ts'

export const pinnock2: DemoItem = {
  case: 'pinnock-2',
  presenter: 'Morag Lennie',
  hearing: {
    kind: 'decided',
    verdict: 'approved',
    reasons: `The enquiry is finished and Leroy led it. His card is his own, no money has gone since ${monthOf('2026-09-15')}, and the plan is the one we liked then. Playing is what keeps him well, and two evenings with the band do more to keep unwelcome visitors away than anything we could send round.`,
    legalBasis: 'Care Act 2014 s18; NHS (Direct Payments) Regulations 2013',
    conditions: [],
    reviewOn: '2027-02-12',
    positions: [],
    actions: [
      {
        text: `Contract for Errol Bright, to start on ${dayOf('2026-11-16')}`,
        owner: 'Morag Lennie',
        side: 'socialCare',
        dueOn: '2026-11-13',
        settled: { state: 'done', outcome: `Signed on ${dayOf('2026-11-12')}.`, on: '2026-11-12' },
      },
      {
        text: 'First money talk with Leroy, then every other Friday',
        owner: 'Morag Lennie',
        side: 'socialCare',
        dueOn: '2026-11-20',
      },
    ],
  },
}
