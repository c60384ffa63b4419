import { monthOf } from '../../days/marks.ts'
import type { DemoItem } from '../../shapes/script.ts'

export const threlfall2: DemoItem = {
  case: 'threlfall-2',
  presenter: 'Kofi Ansah',
  attendance: [{ login: 'bridget', state: 'sits_out' }],
  hearing: {
    kind: 'decided',
    verdict: 'approved_with_conditions',
    reasons:
      'Six weeks in, Marjorie has sung eleven evenings of twelve and taken her tablets on forty of forty-two. The tour is three nights with people who know her signs, and she has the solo. The day centre place was put in by habit, not by her, and comes out. Section 117 means that she pays nothing towards the tour.',
    legalBasis: 'Mental Health Act 1983 s117; Care Act 2014 s18',
    conditions: [
      `Lithium level in the last week of ${monthOf('2027-04-25')}`,
      'Her room-mate has the crisis line’s number',
    ],
    reviewOn: '2027-02-26',
    positions: [],
    actions: [
      {
        text: 'Four-day tablet box before the tour',
        owner: 'Kofi Ansah',
        side: 'health',
        dueOn: '2027-04-30',
      },
    ],
    corrections: {
      plan: { councilReviewOn: '2027-02-26' },
      lines: [{ line: 4, changes: { contributionPence: 0 } }],
      removeLines: [5],
    },
  },
}
