import { dayOf } from '../days/marks.ts'
import type { TeamMeeting } from './shape.ts'

export const secondWeek: TeamMeeting = {
  heldOn: '2026-11-19',
  startsAt: '09:00',
  place: 'Team room, Harbour House',
  away: ['kofi'],
  settledOn: '2026-11-20',
  items: [
    {
      person: 'wren',
      said: [
        {
          login: 'joel',
          words:
            'The flat is his if he says so within six weeks. He wants no night staff from the first night.',
        },
        {
          login: 'ines',
          words:
            'Being watched is what wakes the voices. A month of night staff in the new flat may do harm, not good.',
        },
        {
          login: 'farid',
          words:
            'I would keep somebody on call for the first month. We do not agree, and that is for the panel.',
        },
      ],
      outcome: 'to_risk_panel',
      reasons:
        'Tobias wants to live alone with his dog, without night staff from the first night. Both the risk and the money are both agencies’, and the team does not agree how: the risk panel is to weigh it with him.',
      next: null,
      actions: [
        {
          text: 'Write down with Tobias what he would do on a bad night',
          owner: 'Dr Ines Caldeira',
          side: 'health',
          dueOn: '2026-12-18',
        },
      ],
    },
    {
      person: 'prosser',
      said: [
        { login: 'ines', words: 'Therapy begins in a fortnight. I ring her every Monday until then.' },
        {
          login: 'carys',
          words: 'She asks that the emergency department has her plan before she has to say it again.',
        },
      ],
      outcome: 'plan_changed',
      reasons:
        'A named person rings on Mondays and Fridays until therapy begins. Her own plan goes to the emergency department with her name for it.',
      next: '2026-12-03',
      actions: [
        {
          text: 'Send her plan to the emergency department',
          owner: 'Dr Ines Caldeira',
          side: 'health',
          dueOn: '2026-11-25',
        },
      ],
    },
    {
      person: 'malinowski',
      said: [
        {
          login: 'morag',
          words: 'Three nights at home went well but for the cold. The ward would like the bed.',
        },
      ],
      outcome: 'plan_continues',
      reasons:
        'He comes home when there is heat and not before. Morag asks the council to order the boiler mended.',
      next: '2026-12-03',
      actions: [
        {
          text: 'Ask the council’s housing officer to order the boiler mended',
          owner: 'Morag Lennie',
          side: 'socialCare',
          dueOn: '2026-11-24',
        },
      ],
    },
    {
      person: 'beaumont',
      said: [
        { login: 'reuben', words: 'Level is up by a third since she stopped smoking. 50 mg less at night.' },
      ],
      outcome: 'plan_changed',
      reasons: `Less clozapine at night from ${dayOf('2026-11-20')}, level again in a fortnight, and our congratulations.`,
      next: '2026-12-03',
    },
    {
      person: 'gallacher',
      said: [{ login: 'joel', words: 'Has not rung us since August. Knows the way back.' }],
      outcome: 'discharged',
      reasons:
        'Discharged to his GP with his own plan. He may come back within a year without being referred again.',
      next: null,
    },
    {
      person: 'demirci',
      said: [
        { login: 'tom', words: 'Asked for day shifts in writing; his manager has said yes from next month.' },
        { login: 'ines', words: 'Sleep diary shows two hours after each night shift.' },
      ],
      outcome: 'plan_continues',
      reasons:
        'Day shifts first, then we look at sleep again. Tom answers probation with what he has agreed may be said.',
      next: '2026-12-10',
    },
    {
      person: 'lenihan',
      said: [
        { login: 'farid', words: 'Potassium is normal. Bloods every fortnight until the clinic has her.' },
      ],
      outcome: 'referred_on',
      reasons:
        'Referred to the eating disorders clinic in the next county, which has a place in the new year. We stay until then.',
      next: '2026-12-17',
    },
    {
      person: 'stoneham',
      said: [{ login: 'dermot', words: 'He came to lunch early and stayed late. Has asked for the recipe.' }],
      outcome: 'plan_continues',
      reasons: 'Lunch club was a good day. Weight is to be taken on the same scales each time.',
      next: '2026-11-26',
    },
  ],
}
