import { seasonOf } from '../../days/marks.ts'
import {
  assessed,
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
    'Go back to playing bass with the Tidewater Steppers, two rehearsals a week and a gig a month, with a support worker he chooses and his own money in his own pocket.',
  why: 'He has played since he was twelve. The band kept his amp for him through both admissions.',
  outcomesShort: 'Every rehearsal for six weeks, and a bank card that nobody else holds.',
  outcomesLong: `The ${seasonOf('2027-07-15')} carnival set, and a driver’s share of the fee like anyone else.`,
  benefits: [
    'A room full of people who know when he is playing flat, in both senses',
    'Up, washed and out twice a week without being asked',
    'A fee, now and then',
  ],
  costOfNotDoing: [
    'The band is looking for another bass player',
    'Alone in the flat is when the unwelcome visitors come round',
  ],
  options: [
    option(
      'Support worker for rehearsals, and help with money he controls',
      'Wants this, and wants it to be Errol, who used to drum.',
      'Supports it. Music is the first thing to go when he is unwell and the last to come back.',
      'Supports it, once someone has looked into who has been using his card.',
    ),
    option(
      'Council looks after all his money',
      '“I’m fifty-two. I can count to four, it’s the job.”',
      'More than he needs.',
      'Would stop the losses tomorrow, and would take away what he can do.',
    ),
    doingNothing(
      'Nothing changes',
      '“Then there’s no bass.”',
      'Less sleep and more visitors; seen it before.',
      'He is losing about £60 a week and nobody has asked where.',
    ),
  ],
  strengths: [
    'Keeps time, arrives early, carries other people’s amps',
    'Has asked for help with money, which took some doing',
    'A sister in the next street and a church that feeds him on Sundays',
  ],
  history: `Two admissions, 2017 and 2022. Managed his own money well until last ${seasonOf('2026-01-15')}, when someone he met at the shops began “looking after” his card.`,
  pitfalls: [
    pitfall('exploitation_or_abuse', 'The man with his card comes back, or sends someone', 'Leroy', [4, 4]),
    pitfall('substance_use', 'Late gigs in places where people smoke cannabis', 'Leroy', [3, 3]),
    pitfall(
      'employment_of_pa',
      'Errol is a friend: hard to tell him if it is not working',
      'Leroy and Errol',
      [2, 2],
    ),
  ],
  safetyNets: [
    earlySign('Curtains shut at midday; not answering his sister'),
    earlySign('Out of money by Tuesday'),
    control('New card and number; bank told to ring him about large payments'),
    control('Errol drives him home from gigs'),
    control('Money talked through with the key worker every other Friday'),
    crisisContact('His sister Yvonne, then the crisis line, 01632 960114; 999 if anyone threatens him'),
  ],
  contingency:
    'If Errol is away the band’s keyboard player drives. If the visitors return, Leroy stays at Yvonne’s and his key worker rings the safeguarding team the same day.',
  stopTriggers: ['Anyone else holding his card', 'Two rehearsals missed without a word'],
  reviewTriggers: ['His card is used by somebody else', 'A rehearsal room is lost'],
  healthView: 'Playing keeps him well. We would put health money into it gladly.',
  socialCareView: 'The plan is good. It should not start while we do not know who is taking his money.',
  carerView: 'Yvonne wants the man gone and the bass back, in that order.',
  carerViewSource: 'attended',
  capacity: assessed(
    'Can Leroy decide who helps him with his money?',
    'Morag Lennie, at home, over two visits. He understood what had been taken and what each choice would mean, and chose help over handing it over.',
    '2026-09-08',
  ),
  frameworks: ['care_act_s18', 'care_act_s42', 'phb'],
  informationGiven: 'What a safeguarding enquiry is and what it is not; he was asked what he wanted from it.',
  whoTells: 'Morag Lennie',
  howTold: 'In person, with Yvonne there if he likes',
}
