import { monthAndYearOf, monthOf, seasonOf } from '../../days/marks.ts'
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
  activity: `Swim outdoors with a club three mornings a week through the ${seasonOf('2027-01-15')}, while taking a medicine that can make her sleepy and, rarely, cause fits.`,
  why: 'She swam for her county at sixteen. The cold is the one thing that stops the voices without stopping her.',
  outcomesShort: 'Three mornings a week with the club, with a buddy she has chosen.',
  outcomesLong: `Back to full time in the school laboratory, and the reservoir relay in ${monthOf('2027-07-15')}.`,
  benefits: [
    'Twenty minutes of quiet that last until the afternoon',
    'A club of thirty who bring cake and ask about her knees',
    'In by eight, and at work by nine with wet hair',
  ],
  costOfNotDoing: [
    `In the eight weeks without swimming this ${seasonOf('2026-10-15')} she missed fourteen days of work`,
    'She went alone at dawn twice, because nobody would agree a safer way',
  ],
  options: [
    option(
      'Club swims with a buddy in the water',
      'Wants this. “Bridie swims faster than the ambulance.”',
      'Supports it with conditions: bright float, never alone, bloods first. Not all of the team agree.',
      'Supports it. Work and club together meet most of her assessed needs.',
    ),
    option(
      'Swimming baths with a lifeguard',
      '“Thirty degrees and a verruca. It isn’t the same thing.”',
      'Safer. She has tried it for a month and it did nothing for the voices.',
      'Cheaper by £900 and not what she asked for.',
    ),
    doingNothing(
      'No outdoor swimming',
      '“I’ll go anyway. I’d rather go with a float.”',
      'She is likely to swim alone. That is the worst outcome we can think of.',
      `Her job is at risk by ${monthOf('2027-01-15')}.`,
    ),
  ],
  strengths: [
    'County swimmer; holds a lifesaving award',
    'Eleven years in a school laboratory without an accident',
    'Told us about the two dawn swims herself',
  ],
  history: `Two fits in 2022, when a dose was raised quickly; none since. Swam with the club from ${monthAndYearOf('2025-05-15')} to ${monthAndYearOf('2026-08-15')}, when the team asked her to stop.`,
  pitfalls: [
    pitfall('physical_health', 'A fit or faint in cold water', 'Delphine', [1, 5]),
    pitfall('physical_health', 'Sleepy in the water after a late tablet', 'Delphine', [2, 4]),
    pitfall('relapse', 'Swimming stops, and work goes with it', 'Delphine', [4, 3]),
  ],
  safetyNets: [
    earlySign('Arriving last and sitting apart'),
    earlySign('Swimming without telling anyone'),
    control('Never alone: a buddy within two arm’s lengths'),
    control('Bright float and cap; out after twenty minutes'),
    control('Tablet by nine the night before, or no swim'),
    crisisContact('Club safety boat; 999; her nurse by nine; crisis line, 01632 960114'),
  ],
  contingency:
    'No buddy, no swim: the baths instead, paid for. After any faint she is out of the water until her doctor has seen her.',
  stopTriggers: ['A fit, or a dose change of any size', 'Bloods out of range', 'A swim alone'],
  reviewTriggers: ['Any change of her tablets', 'The pool closes or moves its hours'],
  healthView:
    'A fit in open water could kill her, and stopping is harming her. With a buddy, the balance favours swimming. One of us would wait until she has had a year without a dose change. Her OT keeps the swim plan; the CMHT keeps the bloods.',
  socialCareView:
    'This is how she keeps a job. The club does for nothing what we could not buy, and the RAS has no figure for a swim buddy.',
  carerView: 'Her wife Simone: “I would rather be frightened on the bank than at home.”',
  carerViewSource: 'attended',
  capacity: {
    ...assessed(
      'Can Delphine decide to swim outdoors, knowing that a fit in the water could kill her?',
      'Dr Farid Rahmani. She understood, weighed it against what stopping has cost, and set two of the limits herself. Some would call it unwise; it is hers to decide.',
      '2026-11-12',
    ),
    unwiseDecision: true,
  },
  frameworks: ['care_act_s18', 'phb', 'human_rights'],
  informationGiven:
    'Fits and open water, in plain words; the club’s safety rules; what her medicine does with cold.',
  whoTells: 'Kofi Ansah',
  howTold: 'In the room, then one page by e-mail',
}
