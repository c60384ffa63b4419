import { monthOf } from '../../days/marks.ts'
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
    'Employ two women she trusts, one of them a cousin who lives with her, in place of the agency; and volunteer two days a week on the maternity ward.',
  why: 'She was a midwife for six years before she came here. She wants to be near babies again, and not to be alone with strangers at home.',
  outcomesShort: 'Nights when someone she trusts is in the next room. Her volunteer’s badge.',
  outcomesLong: 'Registered as a maternity support worker, then as a midwife.',
  benefits: [
    'Someone who knows what a bad night is and does not ask',
    'Two days a week being good at something',
    'English that improves fastest on the ward',
  ],
  costOfNotDoing: [
    'Three agencies have handed the work back',
    'Her registration file has been on the kitchen table for two years',
  ],
  options: [
    option(
      'Laila and Shirin, and the ward two days a week',
      'Wants this. “Laila already gets up. Pay her, so she can stop the cleaning job.”',
      'Supports the ward. Paying someone in the household needs a reason that would stand up.',
      'Supports Shirin now. Would want to see why nobody else could do what Laila does.',
    ),
    option(
      'Shirin alone, and a second worker from the support service',
      '“Then Laila gets up for nothing, as before.”',
      `Simpler, and starts on Monday.`,
      'Within the rules as it stands.',
    ),
    doingNothing(
      'Nothing changes',
      '“I will go on telling a machine my postcode at three in the morning.”',
      `Five calls to the crisis line in ${monthOf('2026-10-15')}, all between two and four.`,
      'An agency is paid for nights it does not cover.',
    ),
  ],
  strengths: [
    'Delivered more than four hundred babies',
    'Passed the English test at the second try, on four hours’ sleep',
    'Lullabies in three languages',
  ],
  history:
    'Post-traumatic stress since 2021. One admission, in 2024. Has slept better on the eleven nights when Laila was at home.',
  pitfalls: [
    pitfall(
      'employment_of_pa',
      'Laila becomes a paid worker and stops being a cousin',
      'Parwana and Laila',
      [3, 3],
    ),
    pitfall('relapse', 'A birth that goes badly brings back the past', 'Parwana', [3, 3]),
    pitfall('financial', 'Pay at home affects Laila’s tenancy and benefits', 'Laila', [3, 2]),
  ],
  safetyNets: [
    earlySign('Checking the windows more than twice'),
    earlySign('Offering to do extra days'),
    control('The ward’s matron knows, and she can step out without a reason'),
    control('Laila has her own adviser and two nights off a week'),
    crisisContact('Laila or Shirin; the crisis line with a Dari interpreter, 01632 960114'),
  ],
  contingency:
    'Shirin covers Laila’s nights off; after that the crisis house, with a Dari interpreter by telephone.',
  stopTriggers: ['Three nights without sleep', 'Either cousin asks for it to end'],
  healthView:
    'The ward is the best thing for her. We would fund a worker tonight if the household rule were answered.',
  socialCareView: 'Willing. “Necessary” has to be written down, and so far it is not.',
  carerView: 'Laila: “I don’t need money to get up. I need it so I can sleep the next morning.”',
  carerViewSource: 'attended',
  capacity: assumed(
    'Can Parwana decide who works for her?',
    'She understood, through a Dari interpreter, what employing a relative changes.',
  ),
  frameworks: ['care_act_s18', 'phb', 'equality'],
  informationGiven: 'Paying a relative: what both sets of rules say, in Dari.',
  whoTells: 'Priya Raman',
  howTold: 'In person with an interpreter',
}
