import type { CaseSummary } from '../../../shared/cases.ts'
import { dateOf, daysBetween } from '../../../shared/kernel/dates.ts'
import { inRuns } from '../kernel/lists.ts'
import { moneyOfCases, noMoney } from './money-of-cases.ts'
import type { ReadDb } from '../kernel/schema.ts'
import { nextOfCases } from './next-of-cases.ts'

const caseAndPerson = (db: ReadDb) => db.selectFrom('case').innerJoin('person', 'person.id', 'case.personId')

export async function caseSummariesOfPerson(
  db: ReadDb,
  personId: string,
  today: string,
): Promise<CaseSummary[]> {
  const rows = await db
    .selectFrom('case')
    .select('id')
    .where('personId', '=', personId)
    .orderBy('openedAt', 'desc')
    .orderBy('id', 'desc')
    .execute()
  const ids = rows.map((row) => row.id)
  return caseSummaries(db, ids, today)
}

/** In the order of the ids; one that does not exist is left out. */
export async function caseSummaries(
  db: ReadDb,
  caseIds: readonly string[],
  today: string,
): Promise<CaseSummary[]> {
  const found = new Map<string, CaseSummary>()
  for (const run of inRuns([...new Set(caseIds)])) {
    const [money, items, sent] = [
      await moneyOfCases(db, run),
      await latestItems(db, run),
      await sentOn(db, run),
    ]
    const next = await nextOfCases(db, run, today)
    for (const row of await headsOf(db, run)) {
      const item = items.get(row.id)
      const { openedAt, section117, state, keyWorker, ...head } = row
      const referred = sent.get(row.id)
      found.set(row.id, {
        ...head,
        state,
        section117: section117 === 1,
        ...(money.get(row.id) ?? noMoney),
        meetingId: item?.meetingId ?? null,
        heldOn: item?.heldOn ?? null,
        itemPosition: item?.position ?? null,
        waitingDays: Math.max(0, daysBetween(referred?.since ?? dateOf(openedAt), today)),
        worker: keyWorker.trim() || (referred?.worker ?? ''),
        next: next.get(row.id) ?? null,
      })
    }
  }
  return caseIds.flatMap((id) => found.get(id) ?? [])
}

const headsOf = (db: ReadDb, caseIds: string[]) =>
  caseAndPerson(db)
    .select(['case.id', 'case.reference', 'case.personId', 'case.state', 'case.ask', 'case.section117'])
    .select('case.keyWorker')
    .select(['case.openedAt', 'person.familyName', 'person.givenName', 'person.dateOfBirth'])
    .where('case.id', 'in', caseIds)
    .execute()

interface ItemPlace {
  readonly meetingId: string
  readonly heldOn: string
  readonly position: number
}

async function latestItems(db: ReadDb, caseIds: string[]): Promise<ReadonlyMap<string, ItemPlace>> {
  const rows = await db
    .selectFrom('agendaItem')
    .innerJoin('meeting', 'meeting.id', 'agendaItem.meetingId')
    .select(['agendaItem.caseId', 'agendaItem.meetingId', 'agendaItem.position', 'meeting.heldOn'])
    .where('agendaItem.caseId', 'in', caseIds)
    .where('meeting.state', '<>', 'cancelled')
    .orderBy('meeting.heldOn')
    .orderBy('agendaItem.id')
    .execute()
  // The last of each case stays.
  return new Map(rows.map(({ caseId, ...place }) => [caseId ?? '', place]))
}

interface Sent {
  readonly since: string
  readonly worker: string
}

/** The day the earliest of its referrals was sent, and the first worker that one of them names. */
async function sentOn(db: ReadDb, caseIds: string[]): Promise<ReadonlyMap<string, Sent>> {
  const rows = await db
    .selectFrom('referral')
    .select(['caseId', 'referredOn', 'worker'])
    .where('caseId', 'in', caseIds)
    .orderBy('referredOn')
    .execute()
  const byCase = Map.groupBy(rows, (row) => row.caseId ?? '')
  return new Map(
    [...byCase].map(([id, [first, ...more]]) => [
      id,
      {
        since: first?.referredOn ?? '',
        worker: first?.worker || (more.find(({ worker }) => worker !== '')?.worker ?? ''),
      },
    ]),
  )
}
