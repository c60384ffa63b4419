import type { CaseOrder } from '../../../shared/cases.ts'
import { nextOfCases } from '../facts/next-of-cases.ts'
import { selectKept } from '../facts/kept-from.ts'
import type { Context } from '../kernel/handler.ts'
import { eachRun, inRuns } from '../kernel/lists.ts'
import type { ReadDb } from '../kernel/schema.ts'

/** By its id: a case that stands by another day than the one that is kept beside it, since of that one it does not go. */
export type Otherwise = ReadonlyMap<string, string>

const none: Otherwise = new Map()

/** As the column has it where there is none. */
const never = '~'

/**
 * The few cases whose order is not what the database keeps beside them (migration 1070): it knows neither what day it is
 * nor who reads.
 */
export const readOtherwise = (
  db: ReadDb,
  order: CaseOrder,
  { today, who }: Pick<Context, 'today' | 'who'>,
): Promise<Otherwise> =>
  order === 'next'
    ? nextWithoutPast(db, today)
    : order === 'waiting'
      ? sinceKnown(db, who)
      : Promise.resolve(none)

/** A meeting that is past and open still is no day to come. */
async function nextWithoutPast(db: ReadDb, today: string): Promise<Otherwise> {
  const rows = await db
    .selectFrom('meeting')
    .innerJoin('agendaItem', 'agendaItem.meetingId', 'meeting.id')
    .select('agendaItem.caseId')
    .distinct()
    .where('meeting.state', 'in', ['draft', 'open', 'in_progress'])
    .where('meeting.heldOn', '<', today)
    .where('agendaItem.caseId', 'is not', null)
    .execute()
  const ids = rows.flatMap(({ caseId }) => caseId ?? [])
  const otherwise = new Map(ids.map((id) => [id, never]))
  for (const run of inRuns(ids))
    for (const [id, { on }] of await nextOfCases(db, run, today)) otherwise.set(id, on)
  return otherwise
}

/** The earliest referral may be one that they may not know of. */
async function sinceKnown(db: ReadDb, who: Context['who']): Promise<Otherwise> {
  const { partly } = await selectKept(db, who)
  const rows = await eachRun(partly, (run) =>
    db
      .selectFrom('referral')
      .select((eb) => [eb.ref('caseId').$notNull().as('caseId'), eb.fn.min<string>('referredOn').as('since')])
      .where('caseId', 'in', run)
      .groupBy('caseId')
      .execute(),
  )
  return new Map(rows.map(({ caseId, since }) => [caseId, since]))
}
