import { dayOf } from '../../days/marks.ts'
import type { DemoCase } from '../../shapes/story.ts'
import { risk } from './risk.ts'

export const companion: DemoCase = {
  key: 'mensimah',
  referrals: [0, 1],
  words:
    'Please thank everybody and tell them I no longer need it. My nephew has got a place at the college and has moved into the back room. He eats like a horse and beats me at draughts. I have what I asked you for.',
  wordsSource: 'letter',
  wordsNote: `His letter of ${dayOf('2026-11-02')}, in his own hand`,
  wordsOn: '2026-11-02',
  ask: 'Pay for a live-in companion. He has since asked for this to be withdrawn.',
  whyPanel: 'Live-in support has not been shared between the agencies before.',
  keyWorker: 'Tom Hesketh, team manager',
  risk,
  plan: {
    splitBasis: 'Proposed at 30:70 before he withdrew.',
    startsOn: '2026-12-01',
    healthReviewOn: '2027-02-26',
    councilReviewOn: '2027-02-26',
    financialAssessment: 'complete',
    indicativeHealthPence: 180_000,
    indicativeSocialCarePence: 420_000,
    lines: [
      {
        description: 'Live-in companion scheme, fee',
        outcome: 'Someone to cook for',
        need: 'Company in the evenings; meals',
        category: 'personal_assistant',
        provider: 'Hearthside Companions',
        payee: 'provider',
        unitPence: 11_500,
        frequency: 'weekly',
        healthPercent: 30,
      },
      {
        description: 'Allowance towards heating and food',
        outcome: 'Enough for two',
        category: 'other',
        unitPence: 3000,
        frequency: 'monthly',
        healthPercent: 0,
        vatLead: 'council',
      },
    ],
  },
}
