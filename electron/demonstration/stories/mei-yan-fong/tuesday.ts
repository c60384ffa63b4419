import { capital, inTime } from '../../days/marks.ts'
import { directPayment } from '../../shapes/shape.ts'
import type { DemoCase } from '../../shapes/story.ts'
import { risk } from './risk.ts'

export const tuesday: DemoCase = {
  key: 'fong',
  referrals: [0, 1],
  words:
    'A kitchen is loud and everybody needs you. My flat is quiet and only my mother needs me, and she complains. Give me twenty people on a Tuesday. I will know if I am well by whether the soup is right.',
  wordsSource: 'attended',
  wordsNote: 'In Cantonese, with an interpreter; she checked the English twice',
  wordsOn: '2026-11-18',
  ask: 'Pay two helpers and the room for a weekly lunch that she cooks for her neighbours.',
  whyPanel: 'Several of the costs are ones that neither agency usually pays.',
  keyWorker: 'Joel Pettifer, social worker',
  risk,
  answers: [
    {
      rule: 'L11',
      line: 1,
      reason:
        'The ingredients are the activity: she cooks for neighbours, and does not buy her own food with it. It meets her need for occupation and company.',
    },
  ],
  plan: {
    splitBasis: 'Helpers equally; the rest by whose outcome it meets.',
    startsOn: '2027-01-11',
    healthReviewOn: null,
    councilReviewOn: '2027-08-02',
    financialAssessment: 'complete',
    meansTestNote:
      'Half share of her mother’s flat disregarded while her mother lives there. Charge £9 a week at most.',
    directPaymentConsent: true,
    indicativeHealthPence: 330_000,
    indicativeSocialCarePence: 380_000,
    lines: [
      {
        description: 'Two helpers, Tuesdays, six hours each',
        outcome: '“One to chop and one to be told”',
        need: 'Occupation; company',
        category: 'personal_assistant',
        provider: 'Northgate direct payment support',
        payee: 'employee',
        ...directPayment,
        unitPence: 1680,
        units: 12,
        unitName: 'hour',
        frequency: 'fortnightly',
        healthPercent: 50,
      },
      {
        description: 'Ingredients for twenty',
        outcome: 'Soup that is right',
        category: 'food',
        payee: 'provider',
        ...directPayment,
        unitPence: 4500,
        frequency: 'fortnightly',
        healthPercent: 0,
        contributionPence: 46_800,
      },
      {
        description: `${capital(inTime('2027-02-06', 'new year gifts', 'thank-you gifts'))} for the helpers, in red envelopes`,
        outcome: 'Done properly',
        category: 'gift',
        ...directPayment,
        unitPence: 4000,
        frequency: 'one_off',
        healthPercent: 0,
      },
    ],
  },
}
