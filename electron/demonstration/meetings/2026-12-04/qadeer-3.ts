import { dayOf, ordinalOf } from '../../days/marks.ts'
import type { DemoItem } from '../../shapes/script.ts'

export const qadeer3: DemoItem = {
  case: 'qadeer-3',
  presenter: 'Bridget Tolley',
  hearing: {
    kind: 'decided',
    verdict: 'approved',
    reasons: `Imran passed every test that the panel has set him, including patience. Eighteen shared taxis and ten hours of lessons take him to the day of his driving test, and cost less than one week of what late shifts led to before. Should he not pass on the ${ordinalOf('2027-01-19')}, the two team managers may extend this without coming back.`,
    legalBasis: 'Care Act 2014 s18; NHS (Direct Payments) Regulations 2013',
    conditions: [],
    reviewOn: '2027-01-29',
    positions: [],
    actions: [
      {
        text: `Account with the taxi firm, from ${dayOf('2026-12-24')}`,
        owner: 'Joel Pettifer',
        side: 'socialCare',
        dueOn: '2026-12-18',
      },
    ],
  },
}
