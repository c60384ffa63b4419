import { monthOf } from '../../days/marks.ts'
import type { DemoItem } from '../../shapes/script.ts'

export const ruddock: DemoItem = {
  case: 'ruddock',
  presenter: 'Morag Lennie',
  minutes: 15,
  later: {
    kind: 'decided',
    verdict: 'approved_with_conditions',
    reasons:
      'Nobody in the room thinks Kenneth should stay where he is. The cooker, the sensor and a neighbour with a key answer most of what could go wrong, and a held bed answers the rest. Health pays for the dressing, which is nursing, and half of the morning visit while the two finance leads settle the remainder. He is not to wait for that.',
    legalBasis: 'Care Act 2014 ss9, 18 and 22; Human Rights Act 1998, article 8',
    conditions: ['The cooker and the sensor are working before he and Bosun come home'],
    reviewOn: '2027-03-05',
    positions: [],
    actions: [
      {
        text: 'Agree who pays for the morning visit, and tell the panel',
        owner: 'Sunita Bal',
        side: 'socialCare',
        dueOn: '2026-12-18',
      },
    ],
    corrections: {
      plan: {
        interimPayer: 'health',
        splitBasis: `Dressings to health; the morning visit in halves for now, and settled by ${monthOf('2027-03-06')}.`,
        request: {
          right: 'chc',
          refused: true,
          reason: `A personal health budget is not appropriate yet: his continuing healthcare is being assessed, and the dressings end in ${monthOf('2027-03-06')}.`,
          reconsiderationOffered: true,
        },
      },
      risk: { procedureAgreed: true },
      lines: [
        { line: 0, changes: { healthPence: 616_980, socialCarePence: 616_980 } },
        { line: 1, changes: { healthPercent: 100 } },
        { line: 4, changes: { contributionPence: 0 } },
      ],
      // The stay is arranged by the council itself and is no part of this budget.
      removeLines: [2],
    },
  },
}
