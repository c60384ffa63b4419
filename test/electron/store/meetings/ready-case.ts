import { updateRows } from '../../../../electron/store/kernel/rows.ts'
import { transact } from '../../../../electron/store/kernel/transact.ts'
import type { Case } from '../../../../shared/cases.ts'
import { newId } from '../../../../shared/kernel/ids.ts'
import { emptyLine } from '../../../../shared/plans.ts'
import type { BudgetLineFields } from '../../../../shared/plans.ts'
import type { Side } from '../../../../shared/kernel/text.ts'
import type { TestStore } from '../test-store.ts'

export const line: BudgetLineFields = {
  ...emptyLine,
  description: 'Personal assistant',
  outcome: 'Gets to choir',
  category: 'personal_assistant',
  provider: 'Fell Support',
  unitPence: 15_000,
  frequency: 'weekly',
  healthPence: 520_000,
  socialCarePence: 260_000,
  vatLead: 'provider',
  startsOn: '2027-02-01',
}

export interface CaseWishes {
  readonly familyName?: string
  readonly ready?: boolean
  readonly objection?: Side
  readonly line?: Partial<BudgetLineFields>
}

/** A case with one referral of each agency, ready to be decided unless told otherwise. */
export async function addCase(test: TestStore, wishes: CaseWishes = {}): Promise<Case> {
  const { familyName = 'Steen', ready = true, objection } = wishes
  const sent = {
    sourceId: '',
    referredOn: '2026-11-02',
    reason: 'Wants to go to choir with a personal assistant.',
    requestedBecause: 'Risk to weigh',
    worker: 'Jo Pell',
    team: 'Northgate team',
    section117: null,
    indicativePence: null,
  }
  const person = {
    familyName,
    givenName: 'Ruth',
    dateOfBirth: '1975-05-04',
    nhsNumber: '',
    postcode: 'NG1 2ZZ',
  }
  const first = await test.call('referrals.add', { ...sent, personId: null, person, side: 'health' })
  const { personId } = first
  const second = await test.call('referrals.add', { ...sent, personId, person: null, side: 'socialCare' })
  await tellMore(test, [first.id, second.id], objection)
  const opened = await test.call('cases.open', { referralIds: [first.id, second.id] })
  const told = await test.call('cases.update', {
    caseId: opened.id,
    version: opened.version,
    changes: {
      words: 'I want to sing again.',
      wordsSource: 'attended',
      ask: 'Shall she go to choir by bus, with a personal assistant?',
      section117: true,
    },
  })
  if (ready) await prepare(test, told, { ...line, ...wishes.line })
  return told
}

/** What an agency's export says that a telephone call does not. */
async function tellMore(test: TestStore, ids: readonly string[], objection?: Side): Promise<void> {
  const { db } = test.store.desk().store
  await db
    .updateTable('referral')
    .set({ legalStatus: 'Informal', weeklyContributionPence: 1825, financialAssessment: 'Completed' })
    .where('id', 'in', ids)
    .execute()
  if (objection)
    await db
      .updateTable('referral')
      .set({ sharingObjection: 1 })
      .where('id', 'in', ids)
      .where('side', '=', objection)
      .execute()
}

/** Told to one agency after the case was opened: in a later export of the referral. */
export async function objectTo(test: TestStore, of: Case, side: Side): Promise<void> {
  const { store, who } = test.store.desk()
  const sent = store.db
    .selectFrom('referral')
    .selectAll()
    .where('caseId', '=', of.id)
    .where('side', '=', side)
  const rows = (await sent.execute()).map((old) => ({ old, changes: { sharingObjection: 1 } }))
  await transact(
    { store, who },
    { operation: 'imports.apply', about: null, run: (tx, by) => updateRows(tx, 'referral', rows, by) },
  )
}

/** Risk decision and plan without a gap. */
async function prepare(test: TestStore, told: Case, budget: BudgetLineFields): Promise<void> {
  const caseId = told.id
  const risk = await test.call('risks.get', { caseId })
  const option = { person: 'My wish', health: 'Supported', socialCare: 'Supported' }
  await test.call('risks.save', {
    caseId,
    version: risk.version,
    changes: {
      activity: 'Go to choir by bus on her own',
      why: 'It was her life before she was ill',
      benefits: ['Friends'],
      costOfNotDoing: ['She stays in'],
      options: [
        { id: newId(), title: 'Go with a personal assistant', doingNothing: false, ...option },
        { id: newId(), title: 'Stay at home', doingNothing: true, ...option },
      ],
      pitfalls: [
        { id: newId(), category: 'relapse', text: 'Crowds', toWhom: 'Her', likelihood: 2, consequence: 3 },
        { id: newId(), category: 'suicide_self_harm', text: 'Has harmed herself before', toWhom: 'Her' },
      ],
      safetyNets: [{ id: newId(), kind: 'control', text: 'A friend meets her at the stop' }],
      formulation: 'Isolation came before each admission.',
      capacity: {
        question: 'To go to choir by bus',
        basis: 'assumed',
        note: 'Nobody doubts it',
        assessedOn: null,
        unwiseDecision: false,
      },
      risksExplained: true,
      procedureAgreed: true,
    },
  })
  const plan = await test.call('plans.get', { caseId })
  await test.call('plans.save', {
    caseId,
    version: plan.version,
    changes: {
      splitBasis: 'Two thirds for a health need',
      financialAssessment: 'complete',
      meansTestNote: 'Savings of £9,100',
      startsOn: '2027-02-01',
      healthReviewOn: '2027-04-20',
      councilReviewOn: '2027-04-20',
    },
  })
  await test.call('plans.addLine', { caseId, line: budget })
}
