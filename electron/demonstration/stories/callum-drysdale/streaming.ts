import { directPayment } from '../../shapes/shape.ts'
import type { DemoCase } from '../../shapes/story.ts'
import { risk } from './risk.ts'

export const streaming: DemoCase = {
  key: 'drysdale',
  referrals: [0, 1],
  words:
    'People think it’s playing. It’s presenting a show with four cameras and a hundred people heckling. I’m good at it. Nobody has said that about anything I’ve done in an office.',
  wordsSource: 'letter',
  wordsNote: 'Recorded by Callum as a video; his own transcript',
  wordsOn: '2026-09-29',
  ask: 'Buy a gaming computer, camera and microphone so that he can stream for a living.',
  whyPanel: 'Neither agency has bought this before, and its link to his assessed needs is disputed.',
  keyWorker: 'Joel Pettifer, social worker',
  risk,
  plan: {
    splitBasis: 'Asked of the council in full; health would share a course.',
    startsOn: '2026-11-02',
    healthReviewOn: '2027-01-29',
    councilReviewOn: '2027-01-29',
    financialAssessment: 'complete',
    directPaymentConsent: true,
    indicativeHealthPence: 0,
    indicativeSocialCarePence: 150_000,
    lines: [
      {
        description: 'Gaming computer built to his list',
        outcome: '“I’m good at it”',
        need: 'Work',
        category: 'equipment',
        payee: 'provider',
        ...directPayment,
        unitPence: 341_000,
        frequency: 'one_off',
        healthPercent: 0,
      },
      {
        description: 'Camera, microphone and lights',
        outcome: 'A show people can see and hear',
        category: 'equipment',
        payee: 'provider',
        ...directPayment,
        unitPence: 77_000,
        frequency: 'one_off',
        healthPercent: 0,
      },
    ],
  },
}
