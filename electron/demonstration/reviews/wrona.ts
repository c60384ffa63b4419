import { dayOf, monthOf } from '../days/marks.ts'
import type { DemoReview } from '../shapes/review-told.ts'

/** Eight Saturdays after it was agreed, before its day had come: she asked. */
export const wronaReview: DemoReview = {
  case: 'wrona',
  openedOn: '2026-11-10',
  because: 'asked',
  trigger: 'Zofia asked for it herself, now that the eight Saturdays with a buddy are over.',
  outcomes: [
    { result: 'met', note: 'It sews through coat cloth. I have stopped apologising to the machine.' },
    { result: 'partly', note: 'It pays for the thread. Not yet for the buttons.' },
    { result: 'met', note: 'Seven Saturdays I earned. One Saturday it rained on everybody the same.' },
    { result: 'met', note: 'The table is mine. People ask for the woman in row four.' },
    { result: 'met', note: 'Ewa sat with me eight times. Now I know where to look when somebody is rude.' },
  ],
  nets: [
    {
      about: 'stall buddy',
      result: 'worked',
      note: 'Used all eight times; by the sixth she sent the buddy for tea.',
    },
    {
      about: 'Earnings diary',
      result: 'worked',
      note: `One week was reported late and put right in ${monthOf('2026-10-15')}.`,
    },
  ],
  spent: [
    { about: 'overlocker', healthPence: null, socialCarePence: 64_500, note: '' },
    {
      about: 'Saturday pitch',
      healthPence: null,
      socialCarePence: 10_800,
      note: `The market was closed on ${dayOf('2026-10-24')}.`,
    },
    { about: 'buddy', healthPence: 67_200, socialCarePence: null, note: '' },
  ],
  says: {
    spentFrom: '2026-10-01',
    spentTo: '2026-11-09',
    hadHarm: 'none',
    words:
      'I sold fourteen skirts before the rain. The voices come on Fridays now, when I cannot sleep for planning, and on Saturdays they have nothing to say.',
    wordsSource: 'attended',
    wordsNote: 'Said at the stall, in English, with the interpreter’s number in her pocket',
    wordsOn: '2026-11-10',
    healthView: 'Quieter, by her own diary, on all but two Saturdays. Nothing in it worries the team.',
    socialCareView: 'It costs what it was meant to, and the day place has not been missed by anybody.',
    result: 'continue',
    why: 'It does what it was meant to do, and she goes on without the buddy as was planned.',
  },
  decidedOn: '2026-11-12',
  reasons:
    'The plan works and costs what was agreed. Zofia goes on with the stall by herself, with the money adviser once a month, as the first decision foresaw.',
  reviewOn: '2027-09-17',
  signedBy: ['tom', 'priya'],
  releasedOn: '2026-11-13',
  received: { health: '2026-11-13', socialCare: '2026-11-16' },
}
