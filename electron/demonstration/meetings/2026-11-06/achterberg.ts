import { dayOf, seasonOf } from '../../days/marks.ts'
import type { DemoItem } from '../../shapes/script.ts'

export const achterberg: DemoItem = {
  case: 'achterberg',
  presenter: 'Kofi Ansah',
  hearing: {
    kind: 'decided',
    verdict: 'deferred_for_information',
    reasons:
      'The case for the kiln is strong, and the diagram was clear. There was a fire in 2022, in another kitchen and at another time, and it would be careless to decide without the fire officer when she can come within a fortnight. This goes first on the agenda after that.',
    legalBasis: 'Care Act 2014 s18; NHS (Direct Payments) Regulations 2013',
    conditions: [],
    reviewOn: '2026-11-20',
    positions: [
      {
        login: 'kofi',
        position: 'agree_with_conditions',
        words: `For two weeks, yes. Not until the ${seasonOf('2027-04-15')}.`,
      },
    ],
    actions: [
      {
        text: 'Fire officer’s visit to the shed, with Robin there',
        owner: 'Kofi Ansah',
        side: 'health',
        dueOn: '2026-11-17',
        settled: {
          state: 'done',
          outcome: `Visited on ${dayOf('2026-11-16')}; suitable with three changes.`,
          on: '2026-11-16',
        },
      },
    ],
  },
}
