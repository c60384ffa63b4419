import { dayOf } from '../../days/marks.ts'
import { directPayment } from '../../shapes/shape.ts'
import type { DemoCase } from '../../shapes/story.ts'
import { risk } from './risk.ts'

export const bass: DemoCase = {
  key: 'pinnock',
  referrals: [0, 1],
  words:
    'Drummers get the solos, singers get the money, bass players get asked to hold the door. I don’t mind the door. I mind sitting in the flat waiting for people I don’t want. Give me Tuesdays and Thursdays with the band and I’ll be all right.',
  wordsSource: 'advocate',
  wordsNote: `Said to his advocate on ${dayOf('2026-09-04')}, read back and agreed`,
  wordsOn: '2026-09-04',
  ask: 'Pay Errol Bright to support him at rehearsals and gigs, and help with money that stays his.',
  whyPanel:
    'His social worker believes someone has been using his bank card; the agencies differ about whether the plan can start first.',
  keyWorker: 'Morag Lennie, approved mental health professional',
  advocate: 'Carys Bevan',
  risk,
  offers: [
    {
      kind: 'advocacy',
      offeredOn: '2026-08-12',
      offeredBy: 'Morag Lennie',
      answer: 'accepted',
      answeredOn: '2026-08-14',
      words: 'To go through the papers with him, and to say at the panel what he wants said.',
      under: 'care_act',
      name: 'Carys Bevan',
      organisation: 'Harrow Vale Voices',
      sinceOn: '2026-08-19',
    },
  ],
  together: {
    jointAssessment: 'yes',
    singlePlan: 'yes',
    bothPurses: 'no',
    bothPursesWhy: 'Each agency’s manager signs for its own money.',
    oneAccount: 'no',
    oneAccountWhy: 'His part from health is held by the trust; he did not want two cards.',
    difficulty: 'yes',
    appropriatePerson: 'no',
    careCluster: '8',
    clusterPence: 4_200_00,
    clusterFrom: 'The trust’s last table of clusters, 2015 to 2016',
  },
  plan: {
    splitBasis:
      'Equal shares: music keeps him well and gets him out, and neither agency could say where one ends.',
    startsOn: '2026-10-05',
    healthReviewOn: '2026-12-18',
    councilReviewOn: '2026-12-18',
    financialAssessment: 'complete',
    directPaymentConsent: true,
    indicativeHealthPence: 520_000,
    indicativeSocialCarePence: 520_000,
    lines: [
      {
        description: 'Support at rehearsals and gigs, Errol Bright',
        outcome: '“Tuesdays and Thursdays with the band”',
        need: 'Getting out; company; staying well',
        category: 'personal_assistant',
        provider: 'Errol Bright',
        payee: 'employee',
        ...directPayment,
        unitPence: 1740,
        units: 10,
        unitName: 'hour',
        frequency: 'weekly',
        healthPercent: 50,
        evidence: 'experience',
        evidenceNote:
          'In 2024 and 2025, the months with rehearsals had no crisis calls; the months without had nine.',
      },
      {
        description: 'Rehearsal room, his share',
        outcome: 'His place in the band',
        category: 'activity',
        provider: 'Wharf Road Studios',
        payee: 'provider',
        ...directPayment,
        unitPence: 2400,
        frequency: 'monthly',
        healthPercent: 50,
      },
      {
        description: 'Money adviser, an hour a month',
        outcome: 'His card in his pocket',
        category: 'other',
        provider: 'Northgate money advice project',
        payee: 'provider',
        unitPence: 3200,
        frequency: 'monthly',
        healthPercent: 0,
        vatLead: 'council',
      },
    ],
  },
}
