import { directPayment } from '../../shapes/shape.ts'
import type { DemoCase } from '../../shapes/story.ts'
import { risk } from './risk.ts'

export const lessons: DemoCase = {
  key: 'qadeer',
  referrals: [0, 1],
  words:
    'I start at four. There isn’t a bus at four, there isn’t even a fox at four. I’ve been careful with this job, nobody gave it to me as a favour, and I would like to drive myself to it like everyone else does.',
  wordsSource: 'letter',
  wordsNote: 'His own e-mail to his care coordinator, used with his agreement',
  wordsOn: '2026-08-30',
  ask: 'Pay for driving lessons, and a share of a lease car once he has passed, so that he keeps the early shift.',
  whyPanel:
    'Neither agency has paid for a car before, and the safety of driving on this medicine is not settled.',
  keyWorker: 'Bridget Tolley, community mental health nurse',
  risk,
  plan: {
    splitBasis: 'Work is an outcome in both plans; lessons shared evenly, car with the council.',
    startsOn: '2026-10-01',
    healthReviewOn: '2026-12-18',
    councilReviewOn: '2026-12-18',
    financialAssessment: 'complete',
    directPaymentConsent: true,
    indicativeHealthPence: 115_000,
    indicativeSocialCarePence: 230_000,
    lines: [
      {
        description: 'Driving lessons, forty hours',
        outcome: '“Drive myself to work like everyone else”',
        need: 'Getting to work',
        category: 'education',
        provider: 'Kestrel School of Motoring',
        payee: 'provider',
        ...directPayment,
        unitPence: 3800,
        units: 40,
        unitName: 'hour',
        frequency: 'one_off',
        healthPercent: 50,
        evidence: 'guideline',
        evidenceNote:
          'Employment support is recommended in the national guideline on psychosis; this is what keeps his job.',
      },
      {
        description: 'Lease of a small car, from when he passes',
        outcome: 'Keeps the early shift',
        need: 'Getting to work',
        category: 'equipment',
        payee: 'provider',
        ...directPayment,
        unitPence: 16_500,
        frequency: 'monthly',
        healthPercent: 0,
      },
    ],
  },
}
