import { monthOf } from '../../days/marks.ts'
import { directPayment } from '../../shapes/shape.ts'
import type { DemoCase } from '../../shapes/story.ts'
import { risk } from './risk.ts'

export const wall: DemoCase = {
  key: 'sallow',
  referrals: [0, 1],
  words:
    'When you’re halfway up there’s you, one foot and one hand, and that’s the whole of your problems. I’m not asking to be let off anything. I’m asking for something to do between six and ten.',
  wordsSource: 'attended',
  wordsNote: 'Told to his recovery worker at the wall, between climbs',
  wordsOn: '2026-11-16',
  ask: 'Pay for a climbing pass and an instructor’s course, and help with his rent arrears and a lost tooth.',
  whyPanel: 'A court order rules out direct payments, and neither agency is sure about the arrears.',
  keyWorker: 'Tom Hesketh, team manager',
  risk,
  plan: {
    splitBasis: 'Recovery to health; training for work to the council.',
    startsOn: '2027-01-04',
    healthReviewOn: '2027-03-26',
    councilReviewOn: '2027-03-26',
    financialAssessment: 'complete',
    healthDirectPaymentExcluded: true,
    councilDirectPaymentExcluded: true,
    indicativeHealthPence: 190_000,
    indicativeSocialCarePence: 80_000,
    lines: [
      {
        description: 'Climbing pass, four evenings a week',
        outcome: '“Something to do between six and ten”',
        need: 'Recovery; evenings',
        category: 'activity',
        provider: 'The Old Gasworks climbing wall',
        payee: 'provider',
        ...directPayment,
        unitPence: 5800,
        frequency: 'monthly',
        healthPercent: 60,
        evidence: 'other_evidence',
        evidenceNote: `Exercise alongside drug treatment: small trials show fewer lapses. His own tests: clear since ${monthOf('2026-04-15')}.`,
      },
      {
        description: 'Belay and instructor’s course',
        outcome: 'A job at the other end of the rope',
        category: 'education',
        provider: 'The Old Gasworks climbing wall',
        payee: 'provider',
        unitPence: 62_000,
        frequency: 'one_off',
        healthPercent: 0,
      },
      {
        description: 'Rent arrears, to save the tenancy',
        outcome: 'A door of his own',
        category: 'debt',
        unitPence: 94_000,
        frequency: 'one_off',
        healthPercent: 100,
      },
      {
        description: 'New front tooth, private dentist',
        outcome: 'Can smile at an interview',
        category: 'dental',
        unitPence: 64_000,
        frequency: 'one_off',
        healthPercent: 100,
      },
    ],
  },
}
