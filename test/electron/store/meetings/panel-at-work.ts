import type { Agenda, AgendaItem } from '../../../../shared/meetings.ts'
import { newId } from '../../../../shared/ids.ts'
import type { Role } from '../../../../shared/op.ts'
import { emptyLine } from '../../../../shared/plans.ts'
import type { BudgetLineFields } from '../../../../shared/plans.ts'
import type { Case } from '../../../../shared/cases.ts'
import type { RoomItem, Verdict } from '../../../../shared/room.ts'
import type { Side } from '../../../../shared/text.ts'
import { openTestStore } from '../test-store.ts'
import type { TestStore } from '../test-store.ts'

export const heldOn = '2027-01-14'
export const laterOn = '2027-02-11'

interface Seat {
  readonly login: string
  readonly name: string
  readonly title: string
  readonly role: Role
  readonly side: Side | null
  readonly annualLimitPence: number | null
}

/** Who sits on the test panel. The council's signatory may sign up to £10,000, health's up to £50,000. */
export const seats = {
  chair: {
    login: 'chidi',
    name: 'Chidi Amara',
    title: 'Panel chair',
    role: 'chair',
    side: 'health',
    annualLimitPence: null,
  },
  doctor: {
    login: 'dilys',
    name: 'Dilys Prosser',
    title: 'Consultant psychiatrist',
    role: 'signatory',
    side: 'health',
    annualLimitPence: 5_000_000,
  },
  manager: {
    login: 'marta',
    name: 'Marta Novak',
    title: 'Head of adult services',
    role: 'signatory',
    side: 'socialCare',
    annualLimitPence: 1_000_000,
  },
  worker: {
    login: 'winston',
    name: 'Winston Hale',
    title: 'Social worker',
    role: 'member',
    side: 'socialCare',
    annualLimitPence: null,
  },
  peer: {
    login: 'pia',
    name: 'Pia Lund',
    title: 'Peer member',
    role: 'member',
    side: null,
    annualLimitPence: null,
  },
} as const satisfies Record<string, Seat>
export type SeatName = keyof typeof seats

export const passphraseOf = (name: SeatName): string => `${seats[name].login} signs by the river`

export interface PanelAtWork extends TestStore {
  readonly ids: Readonly<Record<SeatName, string>>
}

/**
 * A panel with its members. `signing` members are added with a passphrase and a key of their own, as a coordinator adds
 * them; the others without a login, because a passphrase takes a second to make.
 */
export async function openPanel(signing: readonly SeatName[] = []): Promise<PanelAtWork> {
  const test = await openTestStore()
  const ids: Record<string, string> = {}
  for (const [name, seat] of Object.entries(seats) as [SeatName, Seat][]) {
    const id = signing.includes(name)
      ? (
          await test.call('panels.addMember', {
            ...seat,
            role: seat.role,
            registration: '',
            passphrase: passphraseOf(name),
          })
        ).id
      : await addSeat(test, seat)
    ids[name] = id
  }
  return { ...test, ids: ids as Record<SeatName, string> }
}

export async function addSeat(test: TestStore, seat: Seat): Promise<string> {
  const id = newId()
  await test.store
    .desk()
    .store.db.insertInto('member')
    .values({ id, version: 1, registration: '', active: 1, ...seat })
    .execute()
  return id
}

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
    ...textsOf(opened),
    caseId: opened.id,
    version: opened.version,
    words: 'I want to sing again.',
    wordsSource: 'attended',
    ask: 'Shall she go to choir by bus, with a personal assistant?',
    section117: true,
  })
  if (ready) await prepare(test, told, { ...line, ...wishes.line })
  return told
}

const textsOf = ({ wordsNote, wordsOn, whyPanel, keyWorker, advocate }: Case) => ({
  wordsNote,
  wordsOn,
  whyPanel,
  keyWorker,
  advocate,
})

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

/** A draft with these cases on it. */
export async function draftWith(test: TestStore, cases: readonly Case[], on = heldOn): Promise<Agenda> {
  const draft = await test.call('meetings.create', { heldOn: on, startsAt: '10:00', place: 'Room 3' })
  if (cases.length === 0) return draft
  return test.call('meetings.addCases', {
    meetingId: draft.meeting.id,
    caseIds: cases.map((one) => one.id),
  })
}

export async function publish(test: TestStore, meetingId: string): Promise<void> {
  const { meeting } = await test.call('meetings.agenda', { meetingId })
  await test.call('meetings.publish', { meetingId, version: meeting.version })
}

/** Published, started, and everyone there. */
export async function start(test: PanelAtWork, meetingId: string): Promise<readonly AgendaItem[]> {
  await publish(test, meetingId)
  const { meeting } = await test.call('meetings.agenda', { meetingId })
  await test.call('meetings.start', { meetingId, version: meeting.version })
  for (const memberId of Object.values(test.ids))
    await test.call('room.setAttendance', { meetingId, itemId: null, memberId, state: 'present' })
  return (await test.call('room.get', { meetingId })).items.filter((item) => item.kind === 'case')
}

/** A meeting in progress about these cases; answers their items. */
export async function meet(
  test: PanelAtWork,
  cases: readonly Case[],
): Promise<{ meetingId: string; items: readonly AgendaItem[] }> {
  const { meeting } = await draftWith(test, cases)
  return { meetingId: meeting.id, items: await start(test, meeting.id) }
}

/** Verdict, reasons and everybody's agreement, not read back yet. */
export async function decideOn(
  test: TestStore,
  itemId: string,
  verdict: Verdict = 'approved',
): Promise<RoomItem> {
  const { decision } = await test.call('room.item', { itemId })
  await test.call('room.decide', {
    itemId,
    version: decision?.version ?? 1,
    changes: { verdict, reasons: 'The gain is worth it.', legalBasis: 'MHA s117', reviewOn: '2027-04-15' },
  })
  return test.call('room.everyoneAgrees', { itemId })
}

export async function readBack(test: TestStore, itemId: string): Promise<RoomItem> {
  const { decision } = await test.call('room.item', { itemId })
  return test.call('room.confirmReadBack', { itemId, version: decision?.version ?? 1 })
}

export async function close(test: TestStore, meetingId: string): Promise<void> {
  const { meeting } = await test.call('room.get', { meetingId })
  await test.call('meetings.close', { meetingId, version: meeting.version })
}

/** Decided, read back and closed. */
export async function closedMeeting(
  test: PanelAtWork,
  cases: readonly Case[],
): Promise<{ meetingId: string; items: readonly AgendaItem[] }> {
  const { meetingId, items } = await meet(test, cases)
  for (const item of items) {
    await decideOn(test, item.id)
    await readBack(test, item.id)
  }
  await close(test, meetingId)
  return { meetingId, items }
}

/** How many rows a table has: for what a refusal must leave alone. */
export async function count(
  test: TestStore,
  table: 'agendaItem' | 'record' | 'signOff' | 'signOffItem' | 'decision' | 'audit' | 'release' | 'action',
): Promise<number> {
  const { db } = test.store.desk().store
  const row = await db
    .selectFrom(table)
    .select((eb) => eb.fn.countAll<number>().as('rows'))
    .executeTakeFirstOrThrow()
  return row.rows
}
