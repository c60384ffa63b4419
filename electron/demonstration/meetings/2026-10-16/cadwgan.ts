import { dayOf, feast, monthOf } from '../../days/marks.ts'
import type { DemoItem } from '../../shapes/script.ts'

export const cadwgan: DemoItem = {
  case: 'cadwgan',
  presenter: 'Kofi Ansah',
  hearing: {
    kind: 'decided',
    verdict: 'approved',
    reasons: `Each ${monthOf('2027-02-15')} since the farm was sold has been a hard one, and each has been met with more visits. Nerys offers something better and has tried it: ${feast('2026-04-05', 'Easter')} on the farm was her best spell in three years. The nights are the risk. Every other night off, a Thursday call and a family who know her signs answer it as well as anything we could provide at home.`,
    legalBasis: 'Care Act 2014 s18; NHS (Direct Payments) Regulations 2013; Equality Act 2010 s149',
    conditions: [],
    reviewOn: '2027-03-12',
    positions: [
      {
        login: 'sunita',
        position: 'abstain',
        words:
          'I have not seen what the farm’s insurance covers, so I can neither support this nor oppose it.',
      },
    ],
    actions: [
      {
        text: 'Copy of the farm’s insurance to Sunita Bal',
        owner: 'Kofi Ansah',
        side: 'health',
        dueOn: '2026-10-30',
        settled: {
          state: 'done',
          outcome: 'Received; covers visitors who help. Sunita content.',
          on: '2026-10-29',
        },
      },
      {
        text: `Ask the surgery near the farm to hold Nerys’s notes for ${monthOf('2027-02-15')}`,
        owner: 'Kofi Ansah',
        side: 'health',
        dueOn: '2026-12-11',
      },
      {
        text: 'Letter in Welsh, checked by a second reader',
        owner: 'Amara Nwosu',
        side: 'health',
        dueOn: '2026-10-23',
        settled: {
          state: 'done',
          outcome: `Sent on ${dayOf('2026-10-21')}. Nerys returned it with one mutation corrected.`,
          on: '2026-10-21',
        },
      },
    ],
  },
}
