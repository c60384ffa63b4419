import { feast, monthOf } from '../../days/marks.ts'
import { directPayment, doingNothing, option } from '../../shapes/shape.ts'
import type { DemoCase } from '../../shapes/story.ts'
import { risk } from './risk.ts'
import { stall } from './stall.ts'

export const insurance: DemoCase = {
  ...stall,
  key: 'wrona-2',
  // What was offered with the stall goes on there.
  offers: [],
  referrals: [2],
  words:
    'I sold fourteen skirts before the rain. Now the market wants me to have insurance, and I want to learn to keep the books so that I do not have to ask Joel how much I have earned.',
  wordsSource: 'letter',
  wordsNote: 'Her own letter, in English',
  wordsOn: '2026-11-14',
  ask: 'Add market insurance and an evening course in bookkeeping.',
  whyPanel: '',
  risk: {
    ...risk,
    activity:
      'Go on trading on Saturdays by herself, now that the buddy has finished, and keep her own books.',
    why: 'The eight Saturdays with a buddy went well and she would like to do it alone.',
    outcomesShort: `Insurance in place by ${feast('2027-01-01', 'the new year')}; the course finished by ${monthOf('2027-03-26')}.`,
    history: `${risk.history ?? ''} Since ${monthOf('2026-10-15')}: eight Saturdays, seven profitable, one rained off.`,
    options: [
      option(
        'Insurance and the evening course',
        'Wants this. “Then I am a proper shop.”',
        'Supports it.',
        'Supports it. £600 a year and within both managers’ limits.',
      ),
      doingNothing(
        'Carry on without',
        '“The market will not have me without the paper.”',
        `She would lose the pitch at the end of ${monthOf('2027-01-29')}.`,
        'A small saving for a large loss.',
      ),
    ],
  },
  plan: {
    ...stall.plan,
    startsOn: '2027-01-04',
    indicativeHealthPence: 43_000,
    indicativeSocialCarePence: 17_000,
    healthReviewOn: '2027-03-26',
    councilReviewOn: '2027-03-26',
    lines: [
      {
        description: 'Market trader’s insurance',
        outcome: 'Keeps her pitch',
        category: 'other',
        payee: 'provider',
        ...directPayment,
        unitPence: 9600,
        frequency: 'annual',
        healthPercent: 0,
      },
      {
        description: 'Bookkeeping for small traders, ten evenings',
        outcome: '“So that I do not have to ask Joel”',
        category: 'education',
        provider: 'Northgate adult college',
        payee: 'provider',
        ...directPayment,
        unitPence: 1450,
        units: 10,
        unitName: 'evening',
        frequency: 'one_off',
        healthPercent: 50,
      },
      {
        description: 'Peer worker on call, one visit a month',
        outcome: 'Someone to ring after a hard Saturday',
        category: 'personal_assistant',
        provider: 'Harrow Vale peer workers',
        payee: 'provider',
        unitPence: 2960,
        frequency: 'monthly',
        healthPercent: 100,
        vatLead: 'nhs',
      },
    ],
  },
}
