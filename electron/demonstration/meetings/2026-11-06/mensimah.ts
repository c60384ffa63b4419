import { feast } from '../../days/marks.ts'
import type { DemoItem } from '../../shapes/script.ts'

export const mensimah: DemoItem = {
  case: 'mensimah',
  presenter: 'Tom Hesketh',
  minutes: 5,
  hearing: {
    kind: 'decided',
    verdict: 'withdrawn',
    reasons:
      'Godfrey has written to say that his nephew has moved in and that he no longer needs this. He was telephoned to make sure, and was in the middle of a game of draughts. He may come back to it whenever he likes.',
    legalBasis: 'Care Act 2014 s9',
    conditions: [],
    reviewOn: null,
    positions: [],
    actions: [
      {
        text: `Ring Godfrey at ${feast('2027-01-01', 'the new year')}`,
        owner: 'Tom Hesketh',
        side: 'health',
        dueOn: '2027-01-15',
      },
    ],
  },
}
