import { monthOf } from '../../days/marks.ts'
import { directPayment, doingNothing, option } from '../../shapes/shape.ts'
import type { DemoCase } from '../../shapes/story.ts'
import { choir } from './choir.ts'
import { risk } from './risk.ts'

export const tour: DemoCase = {
  ...choir,
  key: 'threlfall-2',
  referrals: [2],
  words: `I have been to every practice but one, and that one was the bus strike. Now we are singing three nights at the seaside in ${monthOf('2027-05-15')} and they have put me down for the solo in the anthem. I want to go on the coach with everybody else.`,
  wordsNote: 'Dictated to her occupational therapist, who read it back',
  wordsSource: 'letter',
  wordsOn: '2026-11-10',
  ask: `Six-week review: keep the plan going, and agree three nights away with the choir in ${monthOf('2027-05-15')}.`,
  whyPanel:
    'The panel asked to see the first review. The nights away are new, and a day centre place has appeared in the plan that she did not ask for.',
  risk: {
    ...risk,
    activity:
      'Three nights away with the choir, sharing a room with another alto, looking after her own tablets for four days.',
    why: 'It is the first tour since 2018 and she has the solo.',
    history: `${risk.history ?? ''} Since ${monthOf('2026-10-01')}: out eleven evenings of twelve, tablets taken 40 evenings of 42, one stumble and no fall.`,
    options: [
      option(
        'Go on tour, with a tablet box for four days',
        'Wants this. Has already chosen her hat.',
        `Supports it if the lithium level in ${monthOf('2027-04-25')} is steady.`,
        'Supports it. Would like the room-mate to know who to ring.',
      ),
      doingNothing(
        'Choir at home, no tour',
        '“They would have to find another soloist, and there isn’t one.”',
        'No added risk, and no reason either.',
        `Would undo some of what ${monthOf('2026-10-01')} gained.`,
      ),
    ],
  },
  plan: {
    ...choir.plan,
    startsOn: '2026-12-01',
    healthReviewOn: '2026-02-26',
    councilReviewOn: null,
    lines: [
      ...choir.plan.lines,
      {
        description: 'Choir tour, three nights, room and coach',
        outcome: '“I want to go on the coach with everybody else”',
        category: 'activity',
        ...directPayment,
        unitPence: 28_500,
        frequency: 'one_off',
        healthPercent: 0,
        contributionPence: 6000,
      },
      {
        description: 'Day centre place, Wednesdays',
        category: 'council_service',
        provider: 'Northgate Council, Millrace centre',
        unitPence: 3400,
        frequency: 'weekly',
        healthPercent: 0,
        vatLead: 'council',
        inCarePlan: false,
      },
    ],
  },
}
