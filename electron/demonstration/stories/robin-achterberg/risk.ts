import { seasonOf } from '../../days/marks.ts'
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
    'Put a small electric kiln in the shed of their rented house and fire pots at home, alone, two nights a month.',
  why: 'They throw pots every day and have nowhere to fire them since the community studio closed. Unfired pots do not sell.',
  outcomesShort: 'Kiln installed and checked; first firing with the fire service’s visit behind it.',
  outcomesLong: `A table at the ${seasonOf('2027-04-15')} fair, and a shed that earns its keep.`,
  benefits: [
    'Finishes things: a pot out of the kiln is done',
    'Gets them out of the bedroom, if only as far as the shed',
    'Sells enough in a good month to buy clay for the next',
  ],
  costOfNotDoing: [
    'Shelves of dry clay and nowhere for it to go',
    'The studio was the one place they went each week; it has not been replaced',
  ],
  options: [
    option(
      'Kiln in the shed, wired and checked',
      'Want this. “I’ll share my supper with anyone who signs it off.”',
      'Support it. Their concentration is at its best at the wheel.',
      'Would support it once the fire officer has seen the shed.',
    ),
    option(
      'Firing at a college studio twelve miles away',
      '“Carry forty raw mugs on a bus. Go on, I’ll watch.”',
      'Safe. Few will survive the journey, pots or enthusiasm.',
      'Cheaper at first, dearer within two years.',
    ),
    doingNothing(
      'Nothing changes',
      '“Then I’m a person who makes very fragile ornaments.”',
      `Slow drift back to bed through the ${seasonOf('2027-01-15')}.`,
      'Leaves a weekly outcome unmet since the studio closed.',
    ),
  ],
  strengths: [
    'Nine years at the wheel; teaches glazing by video',
    'Never missed a firing schedule, including in hospital, by telephone',
    'A landlord who likes them and said yes in writing',
  ],
  history:
    'A pan fire in 2022, when they were unwell and fell asleep; no one hurt. Cooks daily now with a timer and has had no accident since.',
  pitfalls: [
    pitfall(
      'housing_fire',
      'A fire in the shed, or fumes reaching the house',
      'Robin and the neighbours',
      [2, 5],
    ),
    pitfall('relapse', 'Staying up through the night for a firing', 'Robin', [3, 2]),
    pitfall('financial', 'Electricity bills larger than expected', 'Robin', [3, 2]),
  ],
  safetyNets: [
    earlySign('Pots started and not turned for a week'),
    earlySign('Smoke alarm batteries in a drawer'),
    control('Kiln shuts itself off and cannot be overridden'),
    control('Own circuit, vent and heat alarm that rings next door too'),
    control('Firing starts before nine in the morning, never at night'),
    crisisContact('999 for fire; their friend Jas; the crisis line, 01632 960114'),
  ],
  contingency: 'If they are unwell the kiln key goes to Jas until they ask for it back.',
  stopTriggers: ['Any alarm from the shed', 'Firing started after nine', 'The landlord withdraws consent'],
  reviewTriggers: ['The landlord gives notice', 'A hospital stay of any length'],
  healthView: 'Making things is the best sign of their health we have. Willing to share the cost.',
  socialCareView: 'The pan fire is four years old, and it happened. An officer’s visit would settle it.',
  carerView: '',
  capacity: assumed(
    'Can Robin decide to run a kiln at home?',
    'They explained the fire risk more fully than we could have, with drawings.',
  ),
  frameworks: ['care_act_s18', 'phb'],
  informationGiven: 'Fire service leaflet on home workshops; maker’s safety sheet.',
  whoTells: 'Kofi Ansah',
  howTold: 'Text message on the day; letter to follow',
}
