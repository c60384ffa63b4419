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
    'Cook a Tuesday lunch for twenty neighbours in the community room, with two helpers, nine months after she last left hospital.',
  why: 'She cooked in her own restaurant for twenty-two years. Since she closed it, she says, her hands have been talking to themselves.',
  outcomesShort: 'Six lunches, and nobody burnt.',
  outcomesLong: 'A supper club that pays its way.',
  benefits: [
    'People at a table because of her',
    'Cantonese, English and soup, all in one room',
    'Her mother comes down in the lift for it, and she had stopped going anywhere',
  ],
  costOfNotDoing: [
    `The community room is offered until ${monthOf('2027-01-29')} only`,
    'She cooks for two and throws half away; the waste upsets her more than the quiet',
  ],
  options: [
    option(
      'Tuesday lunch with two paid helpers',
      'Wants this. “Two helpers. One to chop and one to be told.”',
      `Supports it. Suggests fortnightly until ${monthOf('2027-03-26')}; she disagrees.`,
      'Supports it. Some of the small costs need another look.',
    ),
    option(
      'Volunteer in the day centre’s kitchen',
      '“Soup from a packet. I looked.”',
      'Quieter, and less hers.',
      'Already paid for.',
    ),
    doingNothing(
      'Nothing changes',
      '“I will get very good at soup for two.”',
      'Mood holding, not rising.',
      'Her mother’s isolation stays as it is too.',
    ),
  ],
  strengths: [
    'Ran a kitchen of nine for twenty-two years',
    'Hygiene certificate, renewed last month at her own expense',
    'Looks after her mother with a firmness that both enjoy',
  ],
  history: `Two severe depressions with frightening beliefs about poison, in 2019 and last ${seasonOf('2026-01-15')}. Both times she had stopped cooking first.`,
  pitfalls: [
    pitfall(
      'relapse',
      `Tired out by ${feast('2026-12-25', 'Christmas')} and says nothing`,
      'Mei-Yan',
      [3, 3],
    ),
    pitfall('physical_health', 'A burn, or a neighbour’s allergy', 'Mei-Yan and her guests', [2, 3]),
    pitfall('financial', 'She pays for extras from her own pocket', 'Mei-Yan', [4, 2]),
  ],
  safetyNets: [
    earlySign('Tasting nothing, or tasting everything twice'),
    earlySign('Cooking with the door shut'),
    control('Allergy board by the door, in two languages'),
    control('Helpers trained; one has first aid'),
    control('A Tuesday off every fourth week, in the diary'),
    crisisContact('Her cousin Raymond; the crisis line with a Cantonese interpreter, 01632 960114'),
  ],
  contingency: 'If she is unwell the helpers serve rice and her frozen soup, of which there is a great deal.',
  stopTriggers: ['She stops tasting', 'Two lunches cancelled running'],
  healthView: 'Cooking comes back first when she is well. We would like it to come back slowly.',
  socialCareView:
    'Good for her and for nineteen others. Food and gifts for helpers are not things we usually buy.',
  carerView: 'Her mother, by way of Raymond: “Too much ginger. Tell them yes.”',
  carerViewSource: 'letter',
  capacity: assumed(
    'Can Mei-Yan decide to take on a weekly lunch?',
    'She could, in detail, with a costed menu.',
  ),
  frameworks: ['care_act_s18', 'phb', 'equality'],
  informationGiven: 'Food hygiene and insurance, in traditional Chinese; what each agency can pay for.',
  whoTells: 'Joel Pettifer',
  howTold: 'In person with a Cantonese interpreter',
}
