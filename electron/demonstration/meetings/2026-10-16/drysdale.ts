import { dayOf, monthOf } from '../../days/marks.ts'
import type { DemoItem } from '../../shapes/script.ts'

export const drysdale: DemoItem = {
  case: 'drysdale',
  presenter: 'Joel Pettifer',
  hearing: {
    kind: 'decided',
    verdict: 'not_approved',
    reasons:
      '1. Work is the right outcome and Callum has real skill; nobody doubts either. 2. The assessed need is help to prepare for work, and a cheaper machine and a course would meet it; neither has been tried. 3. The plan puts five evenings past midnight beside the one thing that made him unwell. 4. We refuse this purchase, not his aim. He may ask us to look again, and we would like him to.',
    legalBasis: 'Care Act 2014 ss9, 18 and 26; NHS (Direct Payments) Regulations 2013 reg 7',
    conditions: [],
    reviewOn: '2026-12-04',
    changesReason:
      'His social worker recommended half the cost. The panel found that a cheaper route to the same outcome had not been tried, and said how to come back.',
    positions: [
      {
        login: 'dermot',
        position: 'agree_with_conditions',
        words:
          'Only if the letter says the first reason first. He is good at this, and he should read that before he reads no.',
      },
    ],
    actions: [
      {
        text: 'Tell Callum why, as a numbered list, and how to ask again',
        owner: 'Joel Pettifer',
        side: 'socialCare',
        dueOn: '2026-10-19',
        settled: {
          state: 'done',
          outcome: `E-mailed on ${dayOf('2026-10-16')}. He replied in four minutes.`,
          on: '2026-10-16',
        },
      },
      {
        text: `College prospectus: testing and media courses from ${monthOf('2027-01-15')}`,
        owner: 'Bridget Tolley',
        side: 'health',
        dueOn: '2026-10-30',
        settled: {
          state: 'not_done',
          outcome: 'Not sent; the early intervention worker was on leave. Callum found it himself.',
          on: '2026-11-02',
        },
      },
    ],
  },
}
