import { dayOf, monthAndYearOf, monthOf, seasonOf } from '../../days/marks.ts'
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
  activity: `Go back to university in ${monthOf('2027-01-15')}, to a shared student house instead of his parents’, and stay out on night surveys counting bats.`,
  why: 'He got the grades, then he got ill in week five. He would like to start again somewhere nobody saw it.',
  outcomesShort: `Settled in the house, and half the ${seasonOf('2027-04-15')} modules.`,
  outcomesLong: 'A degree in zoology, and bats.',
  benefits: [
    'Friends who met him after, not during',
    'The thing he has wanted since he was eight',
    'His parents can be his parents again',
  ],
  costOfNotDoing: [
    `The university holds his place until ${dayOf('2027-01-31')} and no longer`,
    'A year at home made him safe and lonely; he counts both',
  ],
  options: [
    option(
      'Student house, half the modules, mentor twice a week',
      'Wants this. “Half the modules, all of the bats.”',
      'Supports it. Night surveys once a fortnight at first, for sleep.',
      'Supports it. The university should pay for some of this and has been asked.',
    ),
    option(
      'Study from home, travelling in',
      '“Two hours each way to sit next to people who went home together.”',
      'Sleep is easier to protect.',
      'Cheaper, if he could stand it.',
    ),
    doingNothing(
      'Stay at home another year',
      '“Then I’m twenty and I’ve done A levels.”',
      'Steady and going nowhere; he says so himself.',
      'No costs, and no outcome met.',
    ),
  ],
  strengths: [
    'Three A levels, one of them sat from a ward',
    'Identifies eleven species of bat by ear',
    'Told his two housemates himself, with slides',
  ],
  history: `First episode of psychosis in ${monthAndYearOf('2025-10-15')}, seven weeks in hospital. Well since ${monthOf('2026-03-15')}. Stayed with a friend at the coast for a fortnight in ${monthOf('2026-08-15')}, with no trouble but sunburn.`,
  pitfalls: [
    pitfall('relapse', 'Night surveys and deadlines in the same week', 'Mateo', [3, 4]),
    pitfall('substance_use', 'A student house on a Friday', 'Mateo', [4, 3]),
    pitfall('self_neglect', 'Lives on toast', 'Mateo', [4, 2]),
  ],
  safetyNets: [
    earlySign('Recording sounds that are not bats'),
    earlySign('Stops answering the housemates’ group'),
    control('Housemates know three signs and whom to tell'),
    control('No survey in a deadline week; on his wall planner'),
    control('Mentor twice a week, one of them over a cooked meal'),
    crisisContact('His dad; early intervention duty line, 01632 960127; crisis line, 01632 960114'),
  ],
  contingency:
    'His room at home stays his. The university lets him pause without losing fees until week six.',
  stopTriggers: ['Two nights without sleep', 'Mateo or a housemate presses pause'],
  healthView: 'Early intervention’s purpose is exactly this. Sleep is what we will watch, together.',
  socialCareView: 'Glad to support it. Needs clearing up who pays, and on what footing.',
  carerView: `His parents differ. His father would drive him there tomorrow. His mother would like one more ${seasonOf('2027-07-15')}.`,
  carerViewSource: 'attended',
  capacity: assumed(
    'Can Mateo decide where to live and study?',
    'He could, and listed his parents’ worries more fairly than they did.',
  ),
  frameworks: ['care_act_s9', 'phb', 'equality'],
  informationGiven:
    'Student money, disability support and pausing a course; a sheet for housemates that he wrote.',
  whoTells: 'Bridget Tolley',
  howTold: 'By video call, him first and his parents after if he says so',
}
