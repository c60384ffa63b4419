import { seasonOf } from '../../days/marks.ts'
import type { DemoCase } from '../../shapes/story.ts'
import { risk } from './risk.ts'

export const whistle: DemoCase = {
  key: 'solanki',
  referrals: [0, 1],
  words:
    'I delivered letters to half the people in this room. Snow, dogs, strikes, I delivered. I can give myself an injection. Let me do that, and let me referee on a Wednesday, where people who are wrong can be told so.',
  wordsSource: 'attended',
  wordsNote: 'Said at the panel, with his daughter Meera',
  wordsOn: '2026-11-20',
  ask: 'Give him back his insulin, and pay for a talking reader and walking football on Wednesdays.',
  whyPanel:
    'He asked for it to be heard here, because two teams have each said it was the other’s to decide.',
  keyWorker: 'Bridget Tolley, community mental health nurse',
  risk,
  plan: {
    splitBasis: 'Diabetes to health; football to the council; support to start with, half each.',
    startsOn: '2026-12-01',
    healthReviewOn: '2027-02-26',
    councilReviewOn: '2027-02-26',
    financialAssessment: 'complete',
    indicativeHealthPence: 130_000,
    indicativeSocialCarePence: 130_000,
    lines: [
      {
        description: 'Glucose reader that speaks, and its sensors',
        outcome: '“I can give myself an injection”',
        need: 'Diabetes',
        category: 'equipment',
        provider: 'Harrow Vale diabetes service',
        payee: 'provider',
        unitPence: 5200,
        frequency: 'monthly',
        healthPercent: 100,
        vatLead: 'nhs',
        evidence: 'guideline',
        evidenceNote: 'National guideline on diabetes in adults: offered to people on insulin.',
        replaces: 'District nurse visits, daily',
        replacesPence: 913_500,
      },
      {
        description: 'Walking football: subscription, kit and referee’s course',
        outcome: 'Forty people to shout at him',
        category: 'activity',
        provider: 'Northgate Strollers',
        payee: 'provider',
        unitPence: 32_500,
        frequency: 'one_off',
        healthPercent: 0,
      },
      {
        description: `Support worker on Wednesday evenings for the first ${seasonOf('2027-01-15')}`,
        outcome: 'A friendly face, and glucose in the bag',
        category: 'personal_assistant',
        provider: 'Larkfield Home Support',
        payee: 'provider',
        unitPence: 2140,
        units: 2,
        unitName: 'hour',
        frequency: 'weekly',
        endsOn: '2027-03-31',
        healthPercent: 50,
      },
    ],
  },
}
