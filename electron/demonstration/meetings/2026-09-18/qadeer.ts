import { dayOf, feast } from '../../days/marks.ts'
import type { DemoItem } from '../../shapes/script.ts'

export const qadeer: DemoItem = {
  case: 'qadeer',
  presenter: 'Bridget Tolley',
  hearing: {
    kind: 'decided',
    verdict: 'deferred_for_information',
    reasons: `Everyone wants Imran to keep this job. Two facts are missing, and both can be had within a month: whether the tablet taken earlier leaves him clear-headed at half past three, and what the licensing authority says. A colleague drives him until ${feast('2026-12-25', 'Christmas')}, so waiting a month costs him little.`,
    legalBasis: 'Care Act 2014 s18; NHS (Direct Payments) Regulations 2013',
    conditions: [],
    reviewOn: '2026-10-16',
    positions: [
      {
        login: 'dermot',
        position: 'agree_with_conditions',
        words:
          'A month, and not a day more. I have seen “just one more report” eat a whole year of somebody’s life.',
      },
    ],
    actions: [
      {
        text: 'Pharmacist’s opinion on taking the tablet at six, with a sleep diary',
        owner: 'Bridget Tolley',
        side: 'health',
        dueOn: '2026-10-02',
        settled: {
          state: 'done',
          outcome: `Opinion dated ${dayOf('2026-10-01')}: no drowsiness recorded in the diary.`,
          on: '2026-10-02',
        },
      },
      {
        text: 'Help Imran write to the licensing authority',
        owner: 'Joel Pettifer',
        side: 'socialCare',
        dueOn: '2026-09-25',
        settled: {
          state: 'overtaken',
          outcome: 'He had already written, the same afternoon.',
          on: '2026-09-25',
        },
      },
    ],
  },
}
