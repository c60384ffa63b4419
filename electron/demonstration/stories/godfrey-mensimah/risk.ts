import { monthOf, seasonOf } from '../../days/marks.ts'
import {
  assumed,
  control,
  crisisContact,
  doingNothing,
  earlySign,
  explainedAndAgreed,
  option,
  pitfall,
} from '../../shapes/shape.ts'
import type { DemoRisk } from '../../shapes/risk-told.ts'

export const risk: DemoRisk = {
  ...explainedAndAgreed,
  activity:
    'Have a companion to live in his spare room in return for ten hours’ help a week, in place of a warden scheme.',
  why: 'He has been a widower for two years and finds the evenings long. He would like someone to cook for who is not himself.',
  outcomesShort: 'A companion he has met three times and likes.',
  outcomesLong: 'At home in Quarry Lane for good.',
  benefits: [
    'Someone to cook for',
    'His own front door, and his own tomatoes',
    'Company in the evenings without asking',
  ],
  costOfNotDoing: ['The warden scheme has no garden', 'He eats standing up when he is alone'],
  options: [
    option(
      'A live-in companion',
      `Wanted this until ${monthOf('2026-10-15')}.`,
      'Supported it, with a trial month.',
      'Supported it, with checks on whoever moved in.',
    ),
    doingNothing(
      'Stay at home with what he has',
      '“I have survived my own cooking so far.”',
      'Manageable while he is well.',
      'Meals at midday could be arranged.',
    ),
  ],
  strengths: [
    'Forty years a railway signalman, and still notices everything',
    'Deacon at his church',
    'Grows more tomatoes than a street can eat',
  ],
  history: `A severe low after his wife died in 2024, and one admission. Well since last ${seasonOf('2025-10-15')}.`,
  pitfalls: [
    pitfall('exploitation_or_abuse', 'A companion who takes more than the room', 'Godfrey', [2, 4]),
    pitfall('self_neglect', 'Skips meals when he is by himself', 'Godfrey', [3, 2]),
  ],
  safetyNets: [
    earlySign('Stops singing in the garden'),
    control('References, checks and a trial month'),
    crisisContact('His pastor, then the crisis line, 01632 960114'),
  ],
  contingency: 'Midday meals and a befriender while another companion is found.',
  stopTriggers: ['He asks them to leave'],
  healthView: 'Company would do more for him than we can.',
  socialCareView: 'Sound idea, carefully done.',
  carerView: '',
  capacity: assumed('Can Godfrey decide who lives with him?', 'No reason to doubt it.'),
  frameworks: ['care_act_s18', 'phb'],
  informationGiven: 'How live-in companions are checked and paid.',
  whoTells: 'Tom Hesketh',
  howTold: 'By telephone',
}
