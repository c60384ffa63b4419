import type { Action } from '../../../shared/actions.ts'
import { addDays } from '../../../shared/kernel/dates.ts'
import type { Side } from '../../../shared/kernel/text.ts'
import type { Mine } from '../../../shared/today.ts'
import { actionRows, toAction } from '../facts/select-actions.ts'
import type { ReadDb } from '../kernel/schema.ts'

// What fits on the page beside the rest.
const mostShown = 20

// What is due later is under Actions: it needs nobody today.
const soonDays = 14

/** Open actions of one member whose day has come, or comes soon; the earliest first. */
export async function myActions(db: ReadDb, memberId: string, today: string): Promise<Action[]> {
  const rows = await actionRows(db)
    .where('action.ownerMemberId', '=', memberId)
    .where('action.state', '=', 'open')
    .where('action.dueOn', '<=', addDays(today, soonDays))
    .orderBy('action.dueOn')
    .orderBy('action.id')
    .limit(mostShown)
    .execute()
  return rows.map(toAction)
}

/** How many of them there are. */
export const countMySoon = (db: ReadDb, memberId: string, today: string): Promise<number> =>
  countMyActions(db, memberId, addDays(today, soonDays))

/** How many of them come to their day by this one. */
export async function countMyActions(db: ReadDb, memberId: string, until: string): Promise<number> {
  const { count } = await db
    .selectFrom('action')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('ownerMemberId', '=', memberId)
    .where('state', '=', 'open')
    .where('dueOn', '<=', until)
    .executeTakeFirstOrThrow()
  return count
}

/** How many of an agency's are past their day, whoever of it said that they would do them. */
export async function lateActionsOf(
  db: ReadDb,
  side: Side | null,
  today: string,
): Promise<Mine['agencyActions']> {
  if (side === null) return null
  const { overdue } = await db
    .selectFrom('actionOwed')
    .select((eb) => eb.fn.sum<number | null>('actions').as('overdue'))
    .where('side', '=', side)
    .where('dueOn', '<>', '')
    .where('dueOn', '<', today)
    .executeTakeFirstOrThrow()
  return overdue === null ? null : { side, overdue }
}
