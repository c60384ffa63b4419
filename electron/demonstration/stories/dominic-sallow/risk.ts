import { monthAndYearOf, monthOf, seasonOf } from '../../days/marks.ts'
import {
  assumed,
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
  procedureAgreed: true,
  activity:
    'Climb at the indoor wall four evenings a week, volunteer there on Saturdays, and handle his own money again.',
  why: 'Evenings are when he used. On the wall he cannot think about anything but the next hold.',
  outcomesShort: 'Four evenings a week, and the Saturday belay course.',
  outcomesLong: 'A paid instructor, and the tenancy in his own name.',
  benefits: [
    'Four evenings filled, with people who go home to bed after',
    'Strong, eating, asleep by eleven',
    'Somebody trusts him with the other end of a rope',
  ],
  costOfNotDoing: [
    'The hours between six and ten are the hours he relapsed in, both times',
    'The wall will give the Saturday place to someone else',
  ],
  options: [
    option(
      'Climbing pass and belay course, arranged for him; arrears talked through',
      'Wants this. “You can’t be high up twice.”',
      'Supports it strongly. Notional budget, as the court order rules out a direct payment.',
      'Supports it. Arrears are for the housing team and a repayment plan, not for this budget.',
    ),
    option(
      'Evening recovery group at the centre',
      '“I go on Mondays. Four nights of it and I’d climb the walls for free.”',
      'A good addition, not a replacement.',
      'No cost.',
    ),
    doingNothing(
      'Nothing changes',
      '“Six to ten. Every night. You try it.”',
      'We know what those hours lead to.',
      `Tenancy at risk again by ${seasonOf('2027-04-15')}.`,
    ),
  ],
  strengths: [
    'Seven months without using; every test clear',
    'Steeplejack’s apprentice at seventeen: heights have never bothered him',
    'Turns up. The wall’s manager says he is first in',
  ],
  history: `Psychosis with drug use from 2018. On a drug rehabilitation requirement until ${monthAndYearOf('2027-05-15')}. Two relapses, both in empty evenings, neither since he started climbing in ${monthOf('2026-04-15')}.`,
  pitfalls: [
    pitfall('substance_use', 'Old friends find out where he spends his evenings', 'Dominic', [3, 4]),
    pitfall('physical_health', 'A fall, or a strained shoulder that ends the routine', 'Dominic', [3, 2]),
    pitfall('financial', 'Arrears grow while everyone decides whose they are', 'Dominic', [4, 3]),
  ],
  safetyNets: [
    earlySign('Skipping a session and saying it was full'),
    earlySign('Lending things'),
    control('Climbs with Marek, who is nine years clean'),
    control('Naloxone in his bag and at the wall’s desk; staff trained'),
    control('Housing adviser sees him and the landlord together'),
    crisisContact('Marek; his recovery worker; crisis line, 01632 960114; 999'),
  ],
  contingency: 'If he cannot climb he goes anyway, and sets routes from a chair. Marek’s idea.',
  stopTriggers: ['A test that is not clear: pause, talk, plan', 'Dominic asks for a break'],
  healthView: 'Nothing we prescribe does what this wall does.',
  socialCareView:
    'Yes to the wall. The arrears and the tooth belong elsewhere, and someone should say where.',
  carerView: '',
  capacity: assumed(
    'Can Dominic decide how he spends his evenings, and the risks of climbing?',
    'He can, and he has a safety certificate to prove part of it.',
  ),
  frameworks: ['care_act_s18', 'phb'],
  informationGiven:
    'What his court order means for direct payments, on one page. He said it was “the first one I finished”.',
  whoTells: 'Tom Hesketh',
  howTold: 'At the wall, or by telephone after nine',
}
