import { feast, monthAndYearOf, monthOf, seasonOf } from '../../days/marks.ts'
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
    'Go out to choir practice and Evensong on two dark evenings a week without a paid carer, and take her evening tablets by herself after a phone call.',
  why: 'She has sung alto for thirty-one years. Since an evening carer was put in she has missed most practices, because the visit falls in the middle of them.',
  outcomesShort: `Back at Thursday practice by the end of ${monthOf('2026-10-29')}. Tablets taken on time six evenings out of seven.`,
  outcomesLong: `Singing the ${feast('2026-12-25', 'Christmas', 'big')} services, and no longer needing anyone in the house of an evening.`,
  benefits: [
    'Two evenings a week with people who have known her half her life',
    'She sleeps through after singing; her own diary shows it',
    'Her evenings are hers again',
  ],
  costOfNotDoing: [
    'Ten hours a week of paid company that nobody in the room enjoys',
    `The choir has held her place since ${seasonOf('2026-04-15')} and will have to fill it`,
    'Both times she became unwell, giving up singing came first',
  ],
  options: [
    option(
      'Taxi to choir, tablets by phone call',
      'Wants this. “Send a taxi if it makes you feel better.”',
      `Supports it, with lithium levels every six weeks until ${feast('2027-03-28', 'Easter')}.`,
      'Supports it. Cheaper than the sitting visits and closer to what she asked for.',
    ),
    option(
      'A carer goes with her to choir',
      '“And where would she sit? She is not an alto.”',
      'Would be content, though nobody on the rota is free both evenings.',
      'Costs £4,200 more and she has said no.',
    ),
    doingNothing(
      'The evening visits stay as they are',
      '“Then I shall go on being minded.”',
      `Tablets are reliable; mood is lower at each review since ${monthOf('2026-03-15')}.`,
      'Her assessment says lonely, and the visits were meant to help with that.',
    ),
  ],
  strengths: [
    'Ran a school kitchen for 400 and still organises the choir’s suppers',
    'Spots her own early signs before anyone else does',
    'Two fellow altos live on her street',
  ],
  history: `Detained under section 3 in 2019 after stopping lithium. Has taken it without a gap since 2021. Fell once, in the garden, in ${monthAndYearOf('2025-06-15')}.`,
  pitfalls: [
    pitfall('physical_health', 'A fall on the church path after dark', 'Marjorie', [2, 3]),
    pitfall('relapse', 'Evening tablets missed when a service runs late', 'Marjorie', [3, 3]),
    pitfall('physical_health', 'Lithium level creeping up if she forgets to drink', 'Marjorie', [2, 4]),
  ],
  safetyNets: [
    earlySign('Up before five, and ringing people to tell them so'),
    earlySign('Missing two practices running'),
    control('Taxi drivers see her to the door; the path light is fixed'),
    control('Phone call at nine; a neighbour knocks if there is no answer'),
    control(`Lithium level every six weeks until ${feast('2027-03-28', 'Easter')}`),
    crisisContact('Her niece Pauline first, then the crisis line, 01632 960114'),
  ],
  contingency:
    'If the taxi firm lets her down, either neighbour drives. If calls go unanswered twice in a week, the evening visit returns for a fortnight while she and her nurse find out why.',
  stopTriggers: ['Tablets missed on three evenings in a fortnight', 'She says she has had enough of it'],
  reviewTriggers: ['A fall, or a stay in hospital', 'Her neighbour can no longer look in'],
  healthView: `The tablets matter more than who watches them being taken. A phone call worked for six weeks in the ${seasonOf('2026-07-15')} when the rota broke down.`,
  socialCareView: 'Her assessed need is company and getting out. The sitting visits meet neither.',
  carerView: `Pauline, her niece, worries about ${seasonOf('2027-01-15')} but says her aunt is “a different woman” after a Thursday.`,
  carerViewSource: 'letter',
  capacity: assumed(
    'Can Marjorie decide to be out on dark evenings without a carer?',
    'No reason to doubt it: she weighed a fall against staying in and described what she would do about each.',
  ),
  frameworks: ['mha_s117', 'care_act_s18', 'phb'],
  informationGiven: 'Large-print sheet on lithium, drinking enough and what to do after a missed tablet.',
  whoTells: 'Kofi Ansah',
  howTold: 'In person, with the letter in 18-point print on yellow paper',
}
