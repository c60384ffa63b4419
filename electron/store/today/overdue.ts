import { actionOwners, ownerOf } from '../../../shared/actions.ts'
import type { Action, ActionOwner } from '../../../shared/actions.ts'
import { isOwnedBy, selectActionsById } from '../facts/select-actions.ts'
import type { ReadDb } from '../kernel/schema.ts'

// What fits on the page beside everything else that needs someone.
const few = 5

export interface Overdue {
  /** Of each owner the longest overdue first. */
  readonly first: readonly Action[]
  readonly totals: Readonly<Record<ActionOwner, number>>
}

export const nothingOverdue: Overdue = {
  first: [],
  totals: { health: 0, socialCare: 0, person: 0, neither: 0 },
}

/** Everybody's open actions whose day is past. */
export async function selectOverdue(db: ReadDb, today: string): Promise<Overdue> {
  const counts = await db
    .selectFrom('actionOwed')
    .select((eb) => ['ownerIsPerson', 'side', eb.fn.sum<number>('actions').as('count')])
    .where('dueOn', '<>', '')
    .where('dueOn', '<', today)
    .groupBy(['ownerIsPerson', 'side'])
    .execute()
  const totals = { ...nothingOverdue.totals }
  for (const { ownerIsPerson, side, count } of counts)
    totals[ownerOf({ ownerIsPerson: ownerIsPerson === 1, side: side === '' ? null : side })] += count
  const [one, ...others] = actionOwners.map((owner) => firstOf(db, owner, today))
  const ids = one === undefined ? [] : await others.reduce((all, next) => all.unionAll(next), one).execute()
  const first = await selectActionsById(
    db,
    ids.map(({ id }) => id),
  )
  return { first, totals }
}

const firstOf = (db: ReadDb, owner: ActionOwner, today: string) =>
  db
    .selectFrom(
      db
        .selectFrom('action')
        .select('action.id')
        .where((eb) => isOwnedBy(eb, owner))
        .where('action.state', '=', 'open')
        .where('action.dueOn', '<', today)
        .orderBy('action.dueOn')
        .orderBy('action.id')
        .limit(few)
        .as('first'),
    )
    .select('first.id')
