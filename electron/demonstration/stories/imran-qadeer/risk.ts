import { feast, monthOf, seasonOf } from '../../days/marks.ts'
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
    'Learn to drive, and drive himself to a bakery shift that starts at four in the morning, while taking a medicine that can make him drowsy.',
  why: `There is no bus before six. He has been getting lifts from a colleague who is leaving at ${feast('2026-12-25', 'Christmas')}.`,
  outcomesShort: 'Ten lessons, theory test passed, and a settled time for his evening tablet.',
  outcomesLong: 'A full licence, and the deputy’s job on the early shift.',
  benefits: [
    'Keeps the job he got by himself',
    'His mother no longer sets an alarm for three',
    'Work is what he names first when asked what keeps him well',
  ],
  costOfNotDoing: [
    `Without a lift he loses the early shift in ${monthOf('2027-01-15')}, and with it a third of his pay`,
    'He has said he would cycle the ring road in the dark instead',
  ],
  options: [
    option(
      'Driving lessons now, car help when he passes',
      'Wants this. “Lessons first. I’m not daft.”',
      'Supports lessons once drowsiness at the wheel has been looked at properly.',
      'Supports lessons. Less sure that a car is for a budget to buy.',
    ),
    option(
      'A taxi to every early shift',
      '“Forty quid a week so I can feel like a parcel.”',
      'Safe, and does nothing for him.',
      'Over £4,000 a year with no end to it.',
    ),
    doingNothing(
      'Nothing changes',
      '“Then I’m on lates, with nobody I know.”',
      'Late shifts cost him sleep before, in 2023.',
      'He keeps a job but not the one that suits him.',
    ),
  ],
  strengths: [
    'Four years in work, two employers, no warnings',
    'Bakes the loaves people ask for by name',
    'Knows his early signs and has shown the list to his shift leader',
  ],
  history:
    'Two short admissions, in 2020 and 2023, both after weeks of broken sleep. Never driven. Passed a cycling course in 2024.',
  pitfalls: [
    pitfall(
      'physical_health',
      'Drowsy at the wheel after the evening tablet',
      'Imran, and others on the road',
      [2, 5],
    ),
    pitfall('relapse', 'Broken sleep when shifts change at short notice', 'Imran', [3, 3]),
    pitfall('financial', 'Lessons run on and the money runs out before the test', 'Imran', [3, 2]),
  ],
  safetyNets: [
    earlySign('Less than five hours’ sleep two nights running'),
    control('Evening tablet moved to six o’clock'),
    control('No driving until the licensing authority has answered'),
    control('Shift leader texts a week’s notice of changes'),
    crisisContact('His care coordinator, then the crisis line, 01632 960114'),
  ],
  contingency: `If the licence is refused or delayed, a colleague’s lift is paid for by the mile until the ${seasonOf('2027-04-15')}.`,
  stopTriggers: ['His doctor or the licensing authority says not to drive', 'Two nights without sleep'],
  healthView:
    'The medicine can be taken earlier. We need the pharmacist’s opinion and the licensing authority’s answer before anyone turns a key.',
  socialCareView: 'Work is the strongest thing in his plan. Losing it would cost far more than lessons.',
  carerView: 'His mother is proud and tired, and would like to sleep through.',
  carerViewSource: 'letter',
  capacity: assumed(
    'Can Imran decide to learn to drive, knowing what the tablets do?',
    'He explained drowsiness, the law and what he would do on a bad night, unprompted.',
  ),
  frameworks: ['care_act_s18', 'phb', 'equality'],
  informationGiven: 'Leaflet on medicines and driving; what has to be told to the licensing authority.',
  whoTells: 'Tom Hesketh',
  howTold: 'By telephone on the day, then a short letter',
}
