import type { DemoMeeting } from '../script.ts'

export const november: DemoMeeting = {
  heldOn: '2026-11-06',
  startsAt: '10:00',
  place: 'Committee room 2, Northgate Town Hall',
  publishedOn: '2026-10-30',
  attendance: [{ login: 'joel', state: 'apology' }],
  items: [
    {
      case: 'pinnock-2',
      presenter: 'Morag Lennie',
      hearing: {
        kind: 'decided',
        verdict: 'approved',
        reasons:
          'The enquiry is finished and Leroy led it. His card is his own, no money has gone since September, and the plan is the one we liked then. Playing is what keeps him well, and two evenings with the band do more to keep unwelcome visitors away than anything we could send round.',
        legalBasis: 'Care Act 2014 s18; NHS (Direct Payments) Regulations 2013',
        conditions: [],
        reviewOn: '2027-02-12',
        positions: [],
        actions: [
          {
            text: 'Contract for Errol Bright, to start on 16 November',
            owner: 'Morag Lennie',
            side: 'socialCare',
            dueOn: '2026-11-13',
            settled: { state: 'done', outcome: 'Signed on 12 November.', on: '2026-11-12' },
          },
          {
            text: 'First money talk with Leroy, then every other Friday',
            owner: 'Morag Lennie',
            side: 'socialCare',
            dueOn: '2026-11-20',
          },
        ],
      },
    },
    {
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
            words: 'For two weeks, yes. Not until the spring.',
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
              outcome: 'Visited on 16 November; suitable with three changes.',
              on: '2026-11-16',
            },
          },
        ],
      },
    },
    {
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
            text: 'Ring Godfrey in the new year',
            owner: 'Tom Hesketh',
            side: 'health',
            dueOn: '2027-01-15',
          },
        ],
      },
    },
    {
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
          'From 1 to 14 December, only night staff who have read her safety plan with her',
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
            text: 'Names of night staff for 1 to 14 December, and when each has read the plan with Jodie',
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
    },
  ],
  signedBy: ['helen', 'farid', 'priya'],
  signedOn: '2026-11-10',
  releasedOn: '2026-11-12',
  sharing: [
    {
      case: 'pinnock-2',
      side: 'health',
      share: true,
      reason: 'Asked again on 6 November; Leroy is content for both agencies to have this.',
      by: 'helen',
    },
    {
      case: 'pinnock-2',
      side: 'socialCare',
      share: true,
      reason: 'Asked again on 6 November; Leroy is content for both agencies to have this.',
      by: 'helen',
    },
    {
      case: 'mensimah',
      side: 'health',
      share: true,
      reason: 'It is health’s own referral, and Godfrey agreed that the trust should keep its copy.',
      by: 'farid',
    },
    {
      case: 'mensimah',
      side: 'socialCare',
      share: true,
      reason:
        'Asked by telephone on 10 November: content for the council to have the decision, which holds no health notes.',
      by: 'helen',
    },
  ],
}
