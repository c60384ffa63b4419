import { changedActions } from '../../../shared/amendments.ts'
import type { AmendedAction } from '../../../shared/amendments.ts'
import { invalid } from '../../../shared/kernel/reply.ts'
import { ownersByName } from '../actions/owner.ts'
import { addAction, correctActions } from '../actions/save-action.ts'
import { selectActionsOfItems } from '../facts/select-actions.ts'
import type { Context } from '../kernel/handler.ts'
import type { ReadDb, Row, WriteDb } from '../kernel/schema.ts'
import type { DecisionRecord } from '../../../shared/records.ts'
import { actionsOf } from './words-of.ts'

/**
 * The actions as they should say, each that is added under a number of its own; refused where one is left with nobody, no
 * agency or no day. A number is its name: it stays its own where another is taken out, and is given to no other.
 */
export async function numberedActions(
  db: ReadDb,
  { itemId }: Pick<Row<'record'>, 'itemId'>,
  read: DecisionRecord,
  after: readonly AmendedAction[],
): Promise<readonly AmendedAction[]> {
  const before = actionsOf(read)
  const listed = (await selectActionsOfItems(db, [itemId])).length
  const known = new Set(before.map(({ actionNo }) => actionNo))
  const numbers = after.flatMap(({ actionNo }) => (actionNo === 0 ? [] : actionNo))
  if (numbers.some((no) => !known.has(no))) throw invalid({ actions: 'changed meanwhile' })
  if (new Set(numbers).size !== numbers.length) throw invalid({ actions: 'is there twice' })
  // What waits in no list yet is numbered after what does.
  const isListed = (no: number): boolean => no !== 0 && no <= listed
  const numbered = after.map((action, index) => {
    const further = after.slice(0, index).filter(({ actionNo }) => !isListed(actionNo)).length
    return isListed(action.actionNo) ? action : { ...action, actionNo: listed + 1 + further }
  })
  for (const action of changedActions(before, after))
    if (known.has(action.actionNo)) refuseLost(action, before)
  return numbered
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

interface Kept {
  readonly before: readonly AmendedAction[]
  readonly after: readonly AmendedAction[]
  readonly place: Pick<Row<'record'>, 'itemId' | 'caseId' | 'meetingId'>
}

const takenOut = 'Taken out by a correction of the record.'

/**
 * The list of actions says what the latest version says. Each has its number by the order in which it was written down, and
 * no row ever goes: one that is taken out is overtaken. How each has gone since stays.
 */
export async function keepActions(
  tx: WriteDb,
  { before, after, place: { itemId, caseId, meetingId } }: Kept,
  context: Context,
): Promise<void> {
  const gone = before.filter(({ actionNo }) => !after.some((one) => one.actionNo === actionNo))
  const corrected = changedActions(before, after)
  if (corrected.length + gone.length === 0) return
  const inOrder = await selectActionsOfItems(tx, [itemId])
  const ids = inOrder.map(({ id }) => id)
  const rows = await tx.selectFrom('action').selectAll().where('id', 'in', ids).execute()
  const rowOf = (actionNo: number) => rows.find(({ id }) => id === ids[actionNo - 1])
  const memberCalled = await ownersByName(tx)
  const changes = corrected.flatMap(({ actionNo, text, ownerName, side, dueOn }) => {
    const old = rowOf(actionNo)
    if (!old) return []
    const ownerMemberId = ownerName === old.ownerName ? old.ownerMemberId : memberCalled(ownerName)
    const ownerIsPerson = ownerName === old.ownerName ? old.ownerIsPerson : 0
    // The list goes by the day that it was moved to since; what is corrected is the one that was agreed.
    const day = old.agreedDueOn === null ? { dueOn } : { agreedDueOn: dueOn }
    return [{ old, changes: { text, ownerName, ownerMemberId, ownerIsPerson, side, ...day } }]
  })
  const overtaken = gone.flatMap(({ actionNo }) => {
    const old = rowOf(actionNo)
    return old?.state === 'open' ? [{ old, changes: { state: 'overtaken' as const, outcome: takenOut } }] : []
  })
  await correctActions(tx, [...changes, ...overtaken], context)
  const added = corrected.filter(({ actionNo }) => actionNo > ids.length)
  for (const { text, ownerName, side, dueOn } of added) {
    const ownerMemberId = memberCalled(ownerName)
    await addAction(tx, { itemId, caseId, meetingId }, { text, ownerName, ownerMemberId, side, dueOn })
  }
}
