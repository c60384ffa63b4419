import { feast, monthAndYearOf, monthOf, seasonOf } from '../../days/marks.ts'
import {
  assessed,
  control,
  crisisContact,
  doingNothing,
  earlySign,
  option,
  pitfall,
} from '../../shapes/shape.ts'
import type { DemoRisk } from '../../shapes/risk-told.ts'

export const risk: DemoRisk = {
  risksExplained: true,
  procedureAgreed: false,
  activity:
    'Go home from the care home to his own flat with his dog, with help morning and evening and nobody there overnight.',
  why: 'He went in for two weeks when his knee gave way and it is now seven. The dog is with a neighbour and neither of them is eating properly.',
  outcomesShort: `Home before ${feast('2026-12-25', 'Christmas')}, with Bosun.`,
  outcomesLong: `Still there ${feast('2027-12-25', 'next Christmas', 'a year on')}.`,
  benefits: [
    'His own bed, his own radio and a dog to get up for',
    'He walks further with Bosun than with a physiotherapist',
    'His memory is better among his own things; the memory clinic says so too',
  ],
  costOfNotDoing: [
    'Each week away he is less sure how his cooker works',
    `The flat is let go in ${monthOf('2027-02-15')} if he is not in it`,
  ],
  options: [
    option(
      'Home with two visits a day and a door sensor',
      'Wants this. “I’ve been round the Horn. I can get round the kitchen.”',
      'Supports it, with a bed alarm for the first month.',
      'Supports it. Says part of the morning visit is nursing and should be paid for by health.',
    ),
    option(
      'A flat in an extra-care scheme, with the dog',
      '“Show me one that takes a dog that size.”',
      'Good, if there were one.',
      `One comes up in the ${seasonOf('2027-04-15')}, cats only.`,
    ),
    doingNothing(
      'Stays where he is',
      '“They’re very kind. I’m very bored.”',
      'Safe, and losing ground each week.',
      'Past four weeks, this cannot be a direct payment, and it costs £1,140 a week.',
    ),
  ],
  strengths: [
    'Thirty-one years a merchant seaman, nine as bosun',
    'Sober for fourteen months and counts it in tides',
    'A neighbour, Mrs Oduya, with a key and opinions',
  ],
  history: `Memory problem from years of drinking, steady since he stopped in ${monthAndYearOf('2025-09-15')}. Left a ring on in ${monthOf('2026-03-15')}; the neighbour smelt it. Wandered once, in hospital.`,
  pitfalls: [
    pitfall('housing_fire', 'Leaves the cooker on', 'Kenneth and his neighbours', [3, 4]),
    pitfall('self_neglect', 'Feeds the dog and forgets himself', 'Kenneth', [3, 3]),
    pitfall('substance_use', 'Back at the Mariners with old shipmates', 'Kenneth', [2, 4]),
    pitfall('physical_health', 'His knee gives way on the stairs', 'Kenneth', [3, 3]),
  ],
  safetyNets: [
    earlySign('Bosun getting fat'),
    earlySign('Post on the mat for two days'),
    control('Cooker that turns itself off'),
    control('Door sensor that rings Mrs Oduya, then the telecare desk'),
    control('His sponsor rings on Fridays at opening time'),
    crisisContact('Mrs Oduya; telecare desk, 01632 960131; crisis line, 01632 960114'),
  ],
  contingency: 'A respite bed held for six weeks. Bosun goes to Mrs Oduya, who has agreed, up to a point.',
  stopTriggers: [
    'Two cooker cut-offs in a week',
    'Found out at night and lost',
    'A drink he does not tell anyone about',
  ],
  formulation: '',
  healthView:
    'Home is right. The leg dressing is the district nurses’ work; the rest of the morning visit is not nursing.',
  socialCareView:
    'Home is right. The morning visit is mostly a dressing and a tablet round, which is nursing, and health should pay.',
  carerView: 'Mrs Oduya: “Bring him home. The dog is sitting on my settee.”',
  carerViewSource: 'letter',
  capacity: assessed(
    'Can Kenneth decide to leave the care home for his flat?',
    'Morag Lennie and the memory clinic, two visits, the second in his own kitchen. He could say what might go wrong and what he would do. Less clear in the evening, so asked in the morning.',
    '2026-11-03',
  ),
  frameworks: ['care_act_s9', 'care_act_s18', 'human_rights'],
  informationGiven: 'Photographs of his kitchen with each change marked, easy-read captions.',
  whoTells: 'Morag Lennie',
  howTold: 'In the morning, in person, with the photographs',
}
