import type { Expression, SqlBool } from 'kysely'
import type { ExpressionBuilder } from 'kysely'
import type { CaseState, CaseSummary } from '../../../shared/cases.ts'
import type { Input, Output } from '../../../shared/contract.ts'
import { dateOf, daysBetween } from '../../../shared/dates.ts'
import { inRuns } from '../history-many.ts'
import { moneyOfCases, noMoney } from '../plans/money-of-cases.ts'
import { personFits, searchWords } from '../people/person-fits.ts'
import type { ReadDb, Tables } from '../schema.ts'

type CaseAndPerson = ExpressionBuilder<Tables, 'case' | 'person'>

const caseAndPerson = (db: ReadDb) => db.selectFrom('case').innerJoin('person', 'person.id', 'case.personId')

/** The newest first. Text is looked for in the reference and in what finds a person. */
export async function listCases(
  db: ReadDb,
  { states, text, offset, limit }: Input<'cases.list'>,
  today: string,
): Promise<Output<'cases.list'>> {
  let query = caseAndPerson(db)
  if (states.length > 0) query = query.where('case.state', 'in', states)
  const [word] = searchWords(text)
  if (word !== undefined) query = query.where((eb) => caseFits(eb, text))
  const { total } = await query.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const rows = await query
    .select('case.id')
    .orderBy('case.openedAt', 'desc')
    .orderBy('case.id', 'desc')
    .offset(offset)
    .limit(limit)
    .execute()
  const ids = rows.map((row) => row.id)
  return { cases: await caseSummaries(db, ids, today), total }
}

const caseFits = (eb: CaseAndPerson, text: string): Expression<SqlBool> =>
  eb.or([
    // As typed, with its hyphens; LIKE’s own signs are not part of a reference.
    eb('case.reference', 'like', `%${text.replace(/[\\%_]/g, ' ').trim()}%`),
    personFits(eb as unknown as ExpressionBuilder<Tables, 'person'>, text),
  ])

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
    for (const row of await headsOf(db, run)) {
      const item = items.get(row.id)
      const { openedAt, section117, state, ...head } = row
      found.set(row.id, {
        ...head,
        state: state as CaseState,
        section117: section117 === 1,
        ...(money.get(row.id) ?? noMoney),
        meetingId: item?.meetingId ?? null,
        heldOn: item?.heldOn ?? null,
        itemPosition: item?.position ?? null,
        waitingDays: Math.max(0, daysBetween(sent.get(row.id) ?? dateOf(openedAt), today)),
      })
    }
  }
  return caseIds.flatMap((id) => found.get(id) ?? [])
}

const headsOf = (db: ReadDb, caseIds: string[]) =>
  caseAndPerson(db)
    .select(['case.id', 'case.reference', 'case.personId', 'case.state', 'case.ask', 'case.section117'])
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

/** The day the earliest of its referrals was sent. */
async function sentOn(db: ReadDb, caseIds: string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('referral')
    .select(['caseId', (eb) => eb.fn.min<string>('referredOn').as('referredOn')])
    .where('caseId', 'in', caseIds)
    .groupBy('caseId')
    .execute()
  return new Map(rows.map((row) => [row.caseId ?? '', row.referredOn]))
}
