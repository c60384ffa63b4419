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
    'Keep driving her two cobs for weddings and funerals, including the mornings after her night tablet, with help in the yard.',
  why: `Her family has worked horses for five generations. She has eleven bookings before ${feast('2027-03-28', 'Easter')} and does not mean to lose them.`,
  outcomesShort: 'Two mornings’ help a week, and bookings kept.',
  outcomesLong: 'The business in her own name, and a third horse.',
  benefits: [
    'A trade, and a name for being on time',
    'Up at six for something that nickers when it sees her',
    'Her nieces learning the harness',
  ],
  costOfNotDoing: [
    `Bookings lost in ${seasonOf('2027-01-15')} do not come back in ${seasonOf('2027-04-15')}`,
    'A yard falls apart faster than a person',
  ],
  options: [
    option(
      'Help in the yard, and a phone for bookings and her team',
      'Wants this. “I drive. Somebody else can carry water.”',
      'Supports it. She has driven safely for twenty-six years and checks herself before she harnesses up.',
      'Supports it. Puzzled about who should pay for a telephone.',
    ),
    option(
      'Work placement at a stables in town',
      '“Other people’s horses, other people’s rules.”',
      'No lone driving, and no interest from her.',
      'Costs nothing. Declined twice.',
    ),
    doingNothing(
      'Nothing changes',
      '“I manage till I don’t.”',
      `She stops her tablet before a booking. That is how ${monthOf('2026-04-15')} began.`,
      `The yard was what slipped first in ${monthOf('2026-04-15')}.`,
    ),
  ],
  strengths: [
    'Twenty-six years driving a pair, with no accident',
    'A site full of relations, and a friend, Dinah, who lives with her',
    'Asks the awkward question at every meeting, and is usually right',
  ],
  history: `Bipolar. Two admissions, 2015 and ${monthAndYearOf('2026-04-15')}, the second after stopping a tablet that left her heavy in the mornings. The dose was changed in ${monthOf('2026-06-15')}.`,
  pitfalls: [
    pitfall(
      'physical_health',
      'Slow hands on a cold morning, with a pair in traffic',
      'Keziah and other road users',
      [2, 4],
    ),
    pitfall('relapse', 'Skips the tablet before a big booking', 'Keziah', [3, 4]),
    pitfall(
      'employment_of_pa',
      'Dinah is a friend, lodger and worker all at once',
      'Keziah and Dinah',
      [3, 2],
    ),
  ],
  safetyNets: [
    earlySign('Bookings taken two to a day'),
    earlySign('Horses clean, kitchen not'),
    control('A check with Dinah before harnessing: eyes, hands, sleep'),
    control('Tablet at seven the evening before a booking'),
    control('A cousin drives if she is not right, and she pays him'),
    crisisContact('Her sister Ocean by text; the crisis line’s text number, 01632 960118'),
  ],
  contingency: 'Two cousins can drive the pair. Bookings are passed on, not cancelled.',
  stopTriggers: ['Dinah says no', 'A tablet skipped'],
  healthView: 'With the new dose she is safe by eight. No bookings start before ten.',
  socialCareView: 'Help in the yard is support like any other. We have not bought a phone before.',
  carerView: 'Dinah thinks the check before harnessing is “the only sensible form anybody ever gave us.”',
  carerViewSource: 'attended',
  capacity: assumed('Can Keziah decide to drive for hire?', 'She set the rules herself and keeps a log.'),
  frameworks: ['care_act_s18', 'phb', 'equality'],
  informationGiven: 'Talked through at the yard; text message summary she can keep.',
  whoTells: 'Bridget Tolley',
  howTold: 'By text, then at the yard',
}
