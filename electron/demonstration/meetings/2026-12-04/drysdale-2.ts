import type { DemoItem } from '../../shapes/script.ts'

export const drysdale2: DemoItem = {
  case: 'drysdale-2',
  presenter: 'Joel Pettifer',
  hearing: {
    kind: 'decided',
    verdict: 'approved_with_conditions',
    reasons:
      'Callum answered every reason we gave, in order. The course leads to work that suits him, costs little more than half of what was refused, and sits beside a sleep chart that has held for five weeks. Seven of the ten tools do not run on the loan laptops; we checked his list and he is right.',
    legalBasis: 'Care Act 2014 s18; NHS (Direct Payments) Regulations 2013',
    conditions: ['Streams end at midnight, as he proposed'],
    reviewOn: '2027-03-26',
    positions: [],
    actions: [
      {
        text: 'Tell Callum today, reasons first, numbered',
        owner: 'Joel Pettifer',
        side: 'socialCare',
        dueOn: '2026-12-04',
      },
    ],
  },
}
