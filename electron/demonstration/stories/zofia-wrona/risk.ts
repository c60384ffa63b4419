import { feast, seasonOf } from '../../days/marks.ts'
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
    'Leave the day centre and take a market stall on Saturdays, selling the clothes she mends and makes.',
  why: 'She was a pattern cutter for eleven years. Her voices are quieter when her hands are busy, and she would like to be paid for it.',
  outcomesShort: `An overlocker that works, and four Saturdays on the market before ${feast('2026-12-25', 'Christmas')}.`,
  outcomesLong: 'A small business that pays for its own thread.',
  benefits: [
    'Money of her own, and customers who come back',
    'Polish and English both used, every Saturday',
    'The voices keep company with the sewing machine instead of with her',
  ],
  costOfNotDoing: [
    'The day centre place costs £5,304 a year and she has gone nine times',
    'Her skills get older in a drawer',
  ],
  options: [
    option(
      'Market stall with an overlocker and a stall buddy',
      'Wants this. “I know how to cut. I need only the table.”',
      'Supports it. Hearing voices need not stop her trading; worry about it might.',
      'Supports it, with help to tell the benefits office what she earns.',
    ),
    option(
      'Sewing group at the day centre',
      '“They make cushions. I made wedding coats.”',
      'Safe and dull.',
      'Already paid for, but she has voted with her feet.',
    ),
    doingNothing(
      'Nothing changes',
      '“Then nine visits, next year maybe eight.”',
      'No harm seen, no gain either.',
      'Hard to justify paying for an empty chair.',
    ),
  ],
  strengths: [
    'Eleven years a pattern cutter; still has her own shears',
    'Teaches her neighbour’s daughters to sew',
    'Has told the market manager herself that she hears voices. He said, “So does my wife, on Saturdays.”',
  ],
  history: `Has heard voices since 2009. Last in hospital in 2021. Traded at two school fairs this ${seasonOf('2026-07-15')} without trouble.`,
  pitfalls: [
    pitfall('financial', 'Earnings not reported in time and a benefit stopped', 'Zofia', [3, 3]),
    pitfall('relapse', 'Cold starts and long Saturdays wear her out', 'Zofia', [3, 2]),
    pitfall('exploitation_or_abuse', 'Rude remarks about her accent from a passer-by', 'Zofia', [3, 2]),
  ],
  safetyNets: [
    earlySign('Sewing through the night'),
    earlySign('Leaving the phone off for more than a day'),
    control('A stall buddy for the first eight Saturdays'),
    control('Earnings diary checked with a money adviser each month'),
    crisisContact('Her friend Beata, then the crisis line, 01632 960114'),
  ],
  contingency: 'The market manager will hold the pitch for four weeks if she is unwell.',
  stopTriggers: ['Two nights without sleep', 'She says it has stopped being hers'],
  healthView:
    'She manages her voices better than most of us manage our diaries. Work is the right treatment to add.',
  socialCareView: 'Money now tied up in a place she does not use could buy something she would.',
  capacity: assumed(
    'Can Zofia decide to trade and to give up the day centre?',
    'She had costed it, with thread by the cone, before anyone asked.',
  ),
  frameworks: ['care_act_s18', 'phb'],
  informationGiven:
    'Permitted earnings explained in Polish, with a worked example of a good week and a bad one.',
  whoTells: 'Joel Pettifer',
  howTold: 'In person at the market, and a letter in Polish',
}
