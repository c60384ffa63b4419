import { directPayment } from '../../shapes/shape.ts'
import type { DemoCase } from '../../shapes/story.ts'
import { risk } from './risk.ts'

export const stall: DemoCase = {
  key: 'wrona',
  referrals: [0, 1],
  words:
    'For eleven years I cut coats that women got married in. Now I am sent to make cushions. Give me a table in the market and a machine that does not eat the cloth, and you can have the cushions back.',
  wordsSource: 'attended',
  wordsNote: 'Said at the panel in English; she chose not to use the interpreter',
  wordsOn: '2026-09-18',
  ask: 'Give up the day centre place and use the money for an overlocker, a market stall and a buddy to start with.',
  whyPanel: 'Neither agency has bought an industrial sewing machine before.',
  keyWorker: 'Joel Pettifer, social worker',
  risk,
  plan: {
    splitBasis:
      'The buddy is part of keeping well, so health; the stall and machine replace a council day place.',
    startsOn: '2026-10-01',
    healthReviewOn: '2026-12-18',
    councilReviewOn: '2026-12-18',
    financialAssessment: 'complete',
    directPaymentConsent: true,
    indicativeHealthPence: 60_000,
    indicativeSocialCarePence: 530_000,
    lines: [
      {
        description: 'Industrial overlocker, reconditioned, with a service',
        outcome: 'Work she is good at, paid',
        category: 'equipment',
        provider: 'Halyard Sewing Machines',
        payee: 'provider',
        ...directPayment,
        unitPence: 64_500,
        frequency: 'one_off',
        healthPercent: 0,
        evidence: 'experience',
        evidenceNote: 'Her voices diary: quieter on 41 of 44 days when she had sewn for two hours or more.',
      },
      {
        description: 'Saturday pitch on Northgate market',
        outcome: '“I need only the table”',
        category: 'activity',
        provider: 'Northgate markets office',
        payee: 'provider',
        ...directPayment,
        unitPence: 1800,
        frequency: 'weekly',
        healthPercent: 0,
        replaces: 'Day centre place, one day a week',
        replacesPence: 530_400,
      },
      {
        description: 'Stall buddy, eight Saturdays',
        outcome: 'Someone beside her to start with',
        category: 'personal_assistant',
        provider: 'Harrow Vale peer workers',
        payee: 'provider',
        unitPence: 1680,
        units: 40,
        unitName: 'hour',
        frequency: 'one_off',
        healthPercent: 100,
        vatLead: 'nhs',
      },
    ],
  },
}
