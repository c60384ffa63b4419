import type { ExpressionBuilder } from 'kysely'
import type { ChasedAction, ChasedFor, ChasingList } from '../../../shared/actions.ts'
import { initialsOf } from '../../../shared/kernel/person-name.ts'
import { copyOf, readerOf } from '../../../shared/rules/reading.ts'
import type { Side } from '../../../shared/kernel/text.ts'
import { idsOf, selectKept } from '../facts/kept-from.ts'
import { actionRows } from '../facts/select-actions.ts'
import { cutHidden } from '../kept/cut-hidden.ts'
import { selectHidden } from '../kept/select-hidden.ts'
import type { Context } from '../kernel/handler.ts'
import type { ReadDb, Tables } from '../kernel/schema.ts'
import { namesTaken } from '../facts/names-taken.ts'

// A page of more rows is more than a window should hold.
const most = 200

/**
 * What is open for one agency, the longest overdue first, in the words that both its members and whoever asks may read,
 * nobody by name. Of what either may not know of yet nothing, not even in the number.
 */
export async function selectChasing(
  db: ReadDb,
  of: ChasedFor,
  { who, today }: Pick<Context, 'who' | 'today'>,
): Promise<ChasingList> {
  const side: Side | null = of === 'neither' ? null : of
  const kept = [...idsOf(await selectKept(db, who)), ...idsOf(await selectKept(db, { side }))]
  const rows = await actionRows(db)
    .where((eb) => isOpenOf(eb, side, kept))
    .select('person.formerNames')
    .orderBy('action.dueOn', (order) => order.asc().nullsLast())
    .orderBy('action.id')
    .limit(most)
    .execute()
  const { total, overdue } = await db
    .selectFrom('action')
    .select((eb) => [
      eb.fn.countAll<number>().as('total'),
      eb.fn.countAll<number>().filterWhere('action.dueOn', '<', today).as('overdue'),
    ])
    .where((eb) => isOpenOf(eb, side, kept))
    .executeTakeFirstOrThrow()
  const theirs = side === null ? 'neither' : copyOf(side)
  const shown = cutHidden(rows, await selectHidden(db, readerOf(who), theirs), null)
  return { for: of, total, overdue, actions: shown.map(toChased) }
}

/** Of neither agency: what the person does themself is nobody's to chase. */
function isOpenOf<T extends 'action'>(
  builder: ExpressionBuilder<Tables, T>,
  side: Side | null,
  kept: readonly string[],
) {
  const eb = builder as unknown as ExpressionBuilder<Tables, 'action'>
  return eb.and([
    eb('action.state', '=', 'open'),
    ...(side === null
      ? [eb('action.side', 'is', null), eb('action.ownerIsPerson', '=', 0)]
      : [eb('action.side', '=', side)]),
    ...(kept.length === 0 ? [] : [eb('action.caseId', 'not in', kept)]),
  ])
}

type Found = Awaited<ReturnType<ReturnType<typeof actionRows>['execute']>>[number] & {
  readonly formerNames: string
}

function toChased({
  id,
  caseReference,
  text,
  ownerName,
  ownerIsPerson,
  dueOn,
  heldOn,
  ...person
}: Found): ChasedAction {
  const take = namesTaken({ ...person, formerNames: person.formerNames.split('\n') })
  const initials = initialsOf(person)
  const owner = ownerIsPerson === 1 ? initials : take(ownerName)
  return { id, caseReference, initials, text: take(text), ownerName: owner, dueOn, heldOn }
}
