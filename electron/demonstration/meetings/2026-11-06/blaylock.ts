import { dayOf } from '../../days/marks.ts'
import type { DemoItem } from '../../shapes/script.ts'

export const blaylock: DemoItem = {
  case: 'blaylock',
  presenter: 'Bridget Tolley',
  minutes: 15,
  hearing: {
    kind: 'decided',
    verdict: 'approved_with_conditions',
    reasons:
      'Jodie has kept herself safe at night for five months, while being woken every hour to see whether she had. The formulation, written with her, names lost sleep and being watched as what does harm. The panel weighed that against the comfort of checking, which has been ours rather than hers. Her safety plan goes on being the plan. One of us would change the date, and her words stand below.',
    legalBasis: 'Mental Health Act 1983 s117; Care Act 2014 s18; Human Rights Act 1998, article 8',
    conditions: [
      `From ${dayOf('2026-12-01')} to ${dayOf('2026-12-14')}, only night staff who have read her safety plan with her`,
      'She may ask for waking nights back at any time, without giving a reason',
    ],
    reviewOn: '2027-01-22',
    positions: [
      {
        login: 'priya',
        position: 'disagree',
        words:
          'She is ready. We are not: the sleep-in worker starts on the 14th and the change is on the 1st. Thirteen nights is a long time to be nearly ready. I would wait until the person is in post.',
      },
      {
        login: 'morag',
        position: 'agree_with_conditions',
        words: 'I share the worry about the date, and think the first condition answers it.',
      },
    ],
    actions: [
      {
        text: `Names of night staff for ${dayOf('2026-12-01')} to ${dayOf('2026-12-14')}, and when each has read the plan with Jodie`,
        owner: 'Priya Raman',
        side: 'socialCare',
        dueOn: '2026-11-19',
      },
      {
        text: 'Bell fitted, key cut, key given',
        owner: 'Bridget Tolley',
        side: 'health',
        dueOn: '2026-11-30',
      },
    ],
  },
}
