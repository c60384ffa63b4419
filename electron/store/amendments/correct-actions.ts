import { changedActions } from '../../../shared/amendments.ts'
import type { AmendedAction } from '../../../shared/amendments.ts'
import { invalid } from '../../../shared/kernel/reply.ts'
import { ownersByName } from '../actions/owner.ts'
import { correctActions } from '../actions/save-action.ts'
import { selectActionsOfItems } from '../facts/select-actions.ts'
import type { Context } from '../kernel/handler.ts'
import type { WriteDb } from '../kernel/schema.ts'

/** Which actions are corrected; refused where one is added, taken away, or left with nobody, no agency or no day. */
export function correctedActions(
  before: readonly AmendedAction[],
  after: readonly AmendedAction[] | undefined,
): readonly AmendedAction[] {
  if (after === undefined) return []
  const numbers = (actions: readonly AmendedAction[]): string => actions.map((one) => one.actionNo).join()
  if (numbers(before) !== numbers(after)) throw invalid({ actions: 'none is added or taken away' })
  const changed = changedActions(before, after)
  for (const action of changed) refuseLost(action, before)
  return changed
}

/** What was assigned stays assigned: a correction says who really, not that nobody. */
function refuseLost(action: AmendedAction, before: readonly AmendedAction[]): void {
  const old = before.find(({ actionNo }) => actionNo === action.actionNo)
  const isLost =
    (action.ownerName === '' && old?.ownerName !== '') ||
    (action.side === null && old?.side !== null) ||
    (action.dueOn === null && old?.dueOn !== null)
  if (isLost) throw invalid({ actions: `keeps an owner, an agency and a day: action ${action.actionNo}` })
}

/**
 * The list of actions says what the latest version says. They were numbered in the order in which they were written
 * down, and after the close none comes or goes; how each has gone since stays.
 */
export async function keepActions(
  tx: WriteDb,
  itemId: string,
  corrected: readonly AmendedAction[],
  context: Context,
): Promise<void> {
  if (corrected.length === 0) return
  const inOrder = await selectActionsOfItems(tx, [itemId])
  const ids = inOrder.map(({ id }) => id)
  const rows = await tx.selectFrom('action').selectAll().where('id', 'in', ids).execute()
  const memberCalled = await ownersByName(tx)
  const changes = corrected.flatMap(({ actionNo, text, ownerName, side, dueOn }) => {
    const old = rows.find(({ id }) => id === ids[actionNo - 1])
    if (!old) return []
    const ownerMemberId = ownerName === old.ownerName ? old.ownerMemberId : memberCalled(ownerName)
    return [{ old, changes: { text, ownerName, ownerMemberId, side, dueOn } }]
  })
  await correctActions(tx, changes, context)
}
