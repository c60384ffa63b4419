import type { ChasedAction, ChasedFor, ChasingList } from '../../../shared/actions.ts'
import { initialsOf } from '../../../shared/kernel/person-name.ts'
import { copyOf, readerOf } from '../../../shared/rules/reading.ts'
import type { Side } from '../../../shared/kernel/text.ts'
import type { Who } from '../../../shared/session.ts'
import { idsOf, selectKept } from '../facts/kept-from.ts'
import { actionRows } from '../facts/select-actions.ts'
import { cutHidden } from '../kept/cut-hidden.ts'
import { selectHidden } from '../kept/select-hidden.ts'
import type { ReadDb } from '../kernel/schema.ts'
import { namesTaken } from '../facts/names-taken.ts'

const most = 300

/**
 * What is open for one agency, the longest overdue first, in the words that both its members and whoever asks may read,
 * nobody by name. Of what either may not know of yet nothing, not even in the number.
 */
export async function selectChasing(db: ReadDb, of: ChasedFor, who: Who): Promise<ChasingList> {
  const side: Side | null = of === 'neither' ? null : of
  const kept = [...idsOf(await selectKept(db, who)), ...idsOf(await selectKept(db, { side }))]
  const open = openOf(db, side, kept)
  const rows = await open
    .select('person.formerNames')
    .orderBy('action.dueOn', (order) => order.asc().nullsLast())
    .orderBy('action.id')
    .limit(most)
    .execute()
  const { total } = await open
    .clearSelect()
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const theirs = side === null ? 'neither' : copyOf(side)
  const shown = cutHidden(rows, await selectHidden(db, readerOf(who), theirs), null)
  return { for: of, total, actions: shown.map(toChased) }
}

/** Of neither agency: what the person does themself is nobody's to chase. */
function openOf(db: ReadDb, side: Side | null, kept: readonly string[]) {
  const open = actionRows(db).where('action.state', '=', 'open')
  const of =
    side === null
      ? open.where('action.side', 'is', null).where('action.ownerIsPerson', '=', 0)
      : open.where('action.side', '=', side)
  return kept.length === 0 ? of : of.where('action.caseId', 'not in', kept)
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
