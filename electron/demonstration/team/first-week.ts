import { monthOf, weekdayOf } from '../days/marks.ts'
import type { TeamMeeting } from './shape.ts'

export const firstWeek: TeamMeeting = {
  heldOn: '2026-11-12',
  startsAt: '09:00',
  place: 'Team room, Harbour House',
  away: ['ines', 'carys'],
  settledOn: '2026-11-18',
  items: [
    {
      person: 'wren',
      said: [
        {
          login: 'joel',
          words:
            'Has cooked for himself since the summer and pays his own bills. The flat is real: a viewing is booked.',
        },
        {
          login: 'farid',
          words: 'Well on his tablets for eighteen months. The two relapses both followed a move.',
        },
      ],
      outcome: 'brought_back',
      reasons:
        'Tobias wants the flat and the dog; we do not yet agree whether to stop the night staff on the day he moves or a month later. Joel goes to the viewing with him and brings it back.',
      next: '2026-11-19',
      actions: [
        {
          text: 'Go to the viewing with Tobias and ask the landlord about the dog',
          owner: 'Joel Pettifer',
          side: 'socialCare',
          dueOn: '2026-11-18',
          settled: {
            state: 'done',
            outcome: 'Seen together. The landlord takes the dog and a month’s notice.',
          },
        },
      ],
    },
    {
      person: 'siddiq',
      said: [
        {
          login: 'bridget',
          words: 'Sleeping six hours. Feeding is easy now. Wants to go to baby group by herself.',
        },
      ],
      outcome: 'plan_continues',
      reasons:
        'Sleep has held for three weeks. Bridget stops going to baby group with her and rings her the evening after.',
      next: '2026-12-10',
      actions: [
        {
          text: 'Tell the health visitor who to ring, and when',
          owner: 'Bridget Tolley',
          side: 'health',
          dueOn: '2026-11-18',
          settled: { state: 'done', outcome: 'Told by telephone; she has the number.' },
        },
      ],
    },
    {
      person: 'stoneham',
      said: [
        {
          login: 'kofi',
          words: 'Was at the allotment gate twice but not through it. Two kilos less than in October.',
        },
        { login: 'dermot', words: 'He laughed at the bus depot photograph. I would go again.' },
      ],
      outcome: 'plan_changed',
      reasons:
        'Food first: a lunch club where two of the drivers go, and Dermot to go with him the first time. Weighed every week.',
      next: '2026-11-26',
      actions: [
        {
          text: 'Go to the lunch club with him',
          owner: 'Dermot Quill',
          side: 'health',
          dueOn: '2026-11-25',
        },
        {
          text: 'Ask the GP for bloods and a weight',
          owner: 'Kofi Ansah',
          side: 'health',
          dueOn: '2026-11-18',
          settled: { state: 'not_done', outcome: 'The surgery lost the request; sent again.' },
        },
      ],
    },
    {
      person: 'adeyinka',
      said: [{ login: 'bridget', words: 'Keeps a diary of sleep and has shown it to her mother.' }],
      outcome: 'plan_continues',
      reasons: `Nobody thinks that going back in ${monthOf('2027-01-11')} is mad. What it takes is written down before term, with her.`,
      next: '2026-11-26',
    },
    {
      person: 'kinloch',
      said: [{ login: 'reuben', words: 'Level 0.8. Nothing to change, but it was taken early.' }],
      outcome: 'plan_continues',
      reasons:
        'He is honest about the whisky and the level is safe. Alcohol service has a place when he wants it.',
      next: '2026-12-10',
    },
    {
      person: 'okwuosa',
      said: [
        {
          login: 'reuben',
          words: 'Tablets can begin the week that the injection is due. Overlap of ten days.',
        },
        { login: 'farid', words: 'She has never missed an injection. I would trust her with tablets.' },
      ],
      outcome: 'plan_changed',
      reasons: `She asked, and it is hers to ask. Tablets from the ${weekdayOf('2026-11-16')} that the injection is due; Tom rings on the third and the tenth day.`,
      next: '2026-12-03',
    },
  ],
}
