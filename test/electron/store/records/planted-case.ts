import { newId } from '../../../../shared/kernel/ids.ts'
import type { BudgetLineFields, PlanFields } from '../../../../shared/plans.ts'
import type { RiskBody } from '../../../../shared/risks.ts'
import { decideOn, draftWith, start } from '../meetings/meeting-steps.ts'
import type { PanelAtWork } from '../meetings/panel-at-work.ts'
import { addCase, line } from '../meetings/ready-case.ts'
import { plantSupport } from './planted-support.ts'

const said = (field: string): string => `Planted in ${field}`

const person = {
  familyName: 'Plantagenet',
  givenName: 'Rosamund',
  dateOfBirth: '1961-03-09',
  gender: said('gender'),
  pronoun: 'she' as const,
  postcode: 'ZZ99 3WZ',
  nhsNumber: '9990334013',
  nhsNumberStatus: '01' as const,
  councilId: 'P-77',
  healthId: 'H-88',
  communicationNeeds: said('needs'),
}

const ofCase = {
  words: said('words'),
  wordsSource: 'letter' as const,
  wordsNote: said('wordsNote'),
  wordsOn: '2026-10-03',
  ask: said('ask'),
  whyPanel: said('whyPanel'),
  keyWorker: said('keyWorker'),
  advocate: said('advocate'),
  broker: said('broker'),
}

const options = [
  {
    id: newId(),
    title: said('option'),
    doingNothing: false,
    person: said('op'),
    health: said('oh'),
    socialCare: said('os'),
  },
  {
    id: newId(),
    title: said('nothing'),
    doingNothing: true,
    person: said('np'),
    health: said('nh'),
    socialCare: said('ns'),
  },
]

const risk: RiskBody = {
  origin: 'reactive',
  activity: said('activity'),
  why: said('why'),
  outcomesShort: said('outcomesShort'),
  outcomesLong: said('outcomesLong'),
  benefits: [said('benefit')],
  costOfNotDoing: [said('cost')],
  options,
  strengths: [said('strength')],
  history: said('history'),
  pitfalls: [
    {
      id: newId(),
      category: 'relapse',
      text: said('pitfall'),
      toWhom: said('toWhom'),
      likelihood: 2,
      consequence: 3,
    },
  ],
  safetyNets: [{ id: newId(), kind: 'crisis_contact', text: said('net') }],
  contingency: said('contingency'),
  stopTriggers: [said('trigger')],
  reviewTriggers: [said('review trigger')],
  formulation: said('formulation'),
  healthView: said('healthView'),
  socialCareView: said('socialCareView'),
  carerView: said('carerView'),
  carerViewSource: 'letter',
  carerViewNote: said('carerViewNote'),
  capacity: {
    question: said('question'),
    basis: 'assessed',
    note: said('capacity'),
    assessedOn: '2026-10-04',
    unwiseDecision: true,
  },
  frameworks: ['mha_s117'],
  informationGiven: said('informationGiven'),
  whoTells: said('whoTells'),
  howTold: said('howTold'),
  risksExplained: true,
  procedureAgreed: true,
  removesSupportWithoutAgreement: true,
}

const plan: PlanFields = {
  splitBasis: said('splitBasis'),
  pooled: true,
  section75Ref: said('section75Ref'),
  disputed: true,
  interimPayer: 'health',
  startsOn: '2027-02-01',
  healthReviewOn: '2027-04-20',
  councilReviewOn: '2027-04-21',
  financialAssessment: 'complete',
  meansTestNote: said('meansTestNote'),
  directPaymentConsent: true,
  healthDirectPaymentExcluded: true,
  councilDirectPaymentExcluded: true,
  needsMet: true,
  contingencyPence: 30_017,
  indicativeHealthPence: 700_019,
  indicativeSocialCarePence: 500_021,
  request: { right: 'section117', refused: true, reason: said('request'), reconsiderationOffered: true },
}

/** The NHS must provide it anyway: what the rules find of it can be answered (L9). */
const planted: BudgetLineFields = {
  ...line,
  description: said('line'),
  outcome: said('outcome'),
  need: said('need'),
  provider: said('provider'),
  payee: 'household_family',
  payeeJustification: said('payeeJustification'),
  unitName: 'hours',
  startsOn: '2027-02-01',
  endsOn: '2028-01-31',
  weeksAYear: 39,
  contributionPence: 4_100,
  managementType: 'direct_payment',
  netOrGross: 'gross',
  account: 'dedicated',
  vatLead: 'provider',
  evidence: 'experience',
  evidenceNote: said('evidenceNote'),
  replaces: said('replaces'),
  replacesPence: 310_043,
  freedFrom: 'health',
  freedHow: 'cash',
  bothUntil: '2027-05-17',
  bothPence: 61_027,
  inCarePlan: true,
  coversFullCost: true,
  outsideSection117: true,
  nhsMustProvide: true,
  careHomeWeeks: 7,
}

/** A case of which everything is said that can be, decided and read back; much of it against the rules, and past them. */
export async function plantedCase(panel: PanelAtWork): Promise<{ readonly itemId: string }> {
  const opened = await addCase(panel, { ready: false })
  const caseId = opened.id
  await panel.call('cases.update', {
    caseId,
    version: opened.version,
    changes: { ...ofCase, section117: true },
  })
  await panel.call('risks.save', { caseId, version: 1, changes: risk })
  await panel.call('plans.save', { caseId, version: 1, changes: plan })
  const { lines } = await panel.call('plans.addLine', { caseId, line: planted })
  const about = { caseId, rule: 'L9', lineId: lines[0]?.id ?? '' }
  await panel.call('rules.justify', { ...about, reason: said('answer') })
  const flags = {
    disagreement: true,
    novelSpend: true,
    legalDoubt: true,
    section117Ending: true,
    personAsks: true,
  }
  const nurse = { discipline: said('discipline'), name: said('nurse'), words: said('what nursing says') }
  await panel.call('contributions.write', { caseId, ...nurse })
  await plantSupport(panel, caseId, lines[0]?.id ?? '')
  await panel.call('cases.setFlags', { caseId, version: 1, changes: flags })
  const draft = await draftWith(panel, [opened])
  const [item] = await start(panel, draft.meeting.id)
  const itemId = item?.id ?? ''
  await sayAll(panel, { meetingId: draft.meeting.id, itemId })
  await plant(panel, { itemId, personId: opened.personId })
  return { itemId }
}

interface InRoom {
  readonly meetingId: string
  readonly itemId: string
}

/** What is said in the room. */
async function sayAll(panel: PanelAtWork, { meetingId, itemId }: InRoom): Promise<void> {
  const { ids } = panel
  await panel.call('room.setAttendance', { meetingId, itemId, memberId: ids.peer, state: 'apology' })
  const interest = {
    kind: 'personal',
    text: said('interest'),
    outcome: 'chair_ruled',
    ruling: said('ruling'),
  } as const
  await panel.call('room.declareInterest', { itemId, memberId: ids.manager, ...interest })
  const guest = { part: 'advocate', name: said('guest'), title: said('guest title'), side: 'health' } as const
  await panel.call('guests.add', { meetingId, itemId, ...guest })
  await decideOn(panel, itemId, 'deferred_for_information')
  const dissent = { position: 'disagree', words: said('dissent') } as const
  await panel.call('room.setAgreement', { itemId, memberId: ids.worker, ...dissent })
  const action = {
    text: said('action'),
    ownerName: said('owner'),
    side: 'health',
    dueOn: '2027-02-02',
  } as const
  await panel.call('room.saveAction', { itemId, actionId: null, version: null, ...action })
}

/** What no step of the room says together: straight into the rows. */
async function plant(
  panel: PanelAtWork,
  { itemId, personId }: { readonly itemId: string; readonly personId: string },
): Promise<void> {
  const { db } = panel.store.desk().store
  await db.updateTable('person').set(person).where('id', '=', personId).execute()
  await db
    .updateTable('agendaItem')
    .set({ presenter: said('presenter'), late: 1, lateReason: said('lateReason'), lateBy: said('lateBy') })
    .where('id', '=', itemId)
    .execute()
  await db
    .updateTable('referral')
    .set({ team: said('team'), legalStatus: said('legalStatus') })
    .where('personId', '=', personId)
    .where('side', '=', 'health')
    .execute()
  await db
    .updateTable('referral')
    .set({ team: '', legalStatus: '' })
    .where('personId', '=', personId)
    .where('side', '=', 'socialCare')
    .execute()
  await db
    .updateTable('decision')
    .set({
      verdict: 'escalated',
      conditions: JSON.stringify([{ id: newId(), text: said('condition') }]),
      changesRecommendation: 1,
      changesReason: said('changesReason'),
      escalatedTo: said('escalatedTo'),
      healthView: said('escalated healthView'),
      socialCareView: said('escalated socialCareView'),
      readBackAt: '2027-01-14T11:02:03.000Z',
    })
    .where('itemId', '=', itemId)
    .execute()
}
