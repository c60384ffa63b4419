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
    'Look after his own insulin again, and referee walking football on Wednesday nights, getting home at ten.',
  why: 'A nurse comes at six each evening to give an injection he gave himself for nine years. Kick-off is at half past.',
  outcomesShort: 'Giving his own insulin with a reader that speaks, checked weekly for a month.',
  outcomesLong: 'Refereeing the league. Being told he is wrong by forty people, as is right.',
  benefits: [
    'Out on a Wednesday with people his own age who shout at him fondly',
    'Control of his own diabetes again',
    'A nurse free for someone who needs her',
  ],
  costOfNotDoing: [
    'He misses every match, or every injection',
    'Each month someone else does it he forgets a bit more',
  ],
  options: [
    option(
      'His own insulin, with a talking reader, and football',
      'Wants this. Has bought the whistle.',
      'Supports it. The diabetes nurse has watched him do it eight times.',
      `Supports it, and a lift home for the ${seasonOf('2027-01-15')}.`,
    ),
    option(
      'Nurse visits moved to nine at night',
      '“And I sit in for her. No.”',
      'The district nurses cannot do nine.',
      'No view.',
    ),
    doingNothing(
      'Nurse at six, no football',
      '“I was a postman. I have been in enough.”',
      'Sugars steady, weight up eleven kilos since last year.',
      'Two outcomes in his plan stay on paper.',
    ),
  ],
  strengths: [
    'Walked fourteen miles a day for twenty-six years',
    'Knows every dog in Northgate, and which bite',
    'Nine years of managing his own insulin',
  ],
  history:
    'Schizophrenia since 1991, settled for six years. Nurses took over his insulin during an admission in 2024, and nobody handed it back.',
  pitfalls: [
    pitfall('physical_health', 'A low sugar on the pitch or on the way home', 'Arvind', [3, 4]),
    pitfall('physical_health', 'A dose given twice, or not at all', 'Arvind', [2, 4]),
    pitfall('physical_health', 'Sore feet that he does not feel', 'Arvind', [3, 3]),
  ],
  safetyNets: [
    earlySign('Reader shows below 5 before kick-off'),
    earlySign('He stops answering back'),
    control('Reader speaks the number and keeps the record'),
    control('Two players know what a low looks like and where the glucose is'),
    control('Feet looked at every Thursday, by Meera'),
    control(`Lift home with the club secretary until ${monthOf('2027-03-31')}`),
    crisisContact('Diabetes nurse in the day; 999 for a severe low; crisis line, 01632 960114'),
  ],
  contingency:
    'If two doses are missed in a week, the nurse returns for a fortnight at a time that is not half past six on a Wednesday.',
  stopTriggers: ['A low needing someone else’s help, twice', 'Reader record not kept for three days'],
  reviewTriggers: ['A second low in a month', 'The reader record shows nights below four'],
  healthView: 'We took this over in a hurry and should give it back. He is competent and careful.',
  socialCareView: 'Football meets more of his plan than anything we fund.',
  carerView: 'His daughter Meera is for it: “He is unbearable indoors.”',
  carerViewSource: 'attended',
  capacity: assumed(
    'Can Arvind decide to give his own insulin?',
    'He did for nine years, and has shown that he still can.',
  ),
  frameworks: ['care_act_s18', 'phb'],
  informationGiven: 'Recorded and printed: what to do about a low, and about a missed dose.',
  whoTells: 'Bridget Tolley',
  howTold: 'At the panel, to him and his daughter',
}
