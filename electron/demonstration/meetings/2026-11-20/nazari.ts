import type { DemoItem } from '../../shapes/script.ts'

export const nazari: DemoItem = {
  case: 'nazari',
  presenter: 'Priya Raman',
  // His sister teaches Parwana English.
  attendance: [{ login: 'joel', state: 'sits_out' }],
  later: {
    kind: 'decided',
    verdict: 'deferred_for_information',
    reasons:
      'Everyone wants Parwana to sleep and to be on that ward. Why nobody outside the household could do what Laila does has to be written down by people who have asked; it may well be so. The volunteering needs no decision from us and starts now.',
    legalBasis: 'Care Act 2014 s18; NHS (Direct Payments) Regulations 2013 reg 8(5A)',
    conditions: [],
    reviewOn: '2026-12-18',
    positions: [],
    actions: [
      {
        text: 'Write down, with Parwana and Laila, why it has to be Laila',
        owner: 'Priya Raman',
        side: 'socialCare',
        dueOn: '2026-12-04',
      },
      {
        text: 'Start the financial assessment, with a Dari interpreter',
        owner: 'Sunita Bal',
        side: 'socialCare',
        dueOn: '2026-12-04',
      },
    ],
  },
}
