import type { PanelAtWork } from '../meetings/panel-at-work.ts'

const said = (field: string): string => `Planted in ${field}`

const offer = {
  kind: 'peer_support' as const,
  offeredOn: '2026-09-01',
  offeredBy: said('offeredBy'),
  answer: 'accepted' as const,
  answeredOn: '2026-09-02',
  words: said('offerWords'),
  under: null,
  name: said('peer'),
  organisation: said('organisation'),
  sinceOn: '2026-09-03',
  endedOn: '2026-09-04',
  endWords: said('endWords'),
}

const advocate = {
  ...offer,
  kind: 'advocacy' as const,
  under: 'imha' as const,
  name: said('advocate'),
  lineId: null,
}

const budget = {
  kind: 'joint_budget' as const,
  offeredOn: '2026-08-01',
  offeredBy: said('offeredBy'),
  askedFor: true,
  answer: 'declined' as const,
  answeredOn: '2026-08-02',
  words: said('budgetWords'),
  because: ['too_much' as const],
  under: null,
  name: '',
  organisation: '',
  sinceOn: null,
  endedOn: null,
  endWords: '',
  lineId: null,
}

const together = {
  jointAssessment: 'no' as const,
  jointAssessmentWhy: said('jointAssessmentWhy'),
  singlePlan: 'no' as const,
  singlePlanWhy: said('singlePlanWhy'),
  bothPurses: 'no' as const,
  bothPursesWhy: said('bothPursesWhy'),
  oneAccount: 'no' as const,
  oneAccountWhy: said('oneAccountWhy'),
  difficulty: 'yes' as const,
  appropriatePerson: 'yes' as const,
  appropriatePersonWho: said('appropriatePersonWho'),
  longStay: 'no' as const,
  careCluster: said('careCluster'),
  clusterPence: 4_321_00,
  clusterFrom: said('clusterFrom'),
}

/** One that a line pays for and has ended, an advocate, a joint budget that they asked for and declined, and every answer of what is done once for both. */
export async function plantSupport(panel: PanelAtWork, caseId: string, lineId: string): Promise<void> {
  await panel.call('support.add', { caseId, offer: { ...offer, lineId } })
  await panel.call('support.add', { caseId, offer: advocate })
  await panel.call('support.add', { caseId, offer: budget })
  await panel.call('support.setTogether', { caseId, version: 0, changes: together })
}
