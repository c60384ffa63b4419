import { notAllowed } from '../../../shared/kernel/reply.ts'
import type { CommandHandler, Context } from '../kernel/handler.ts'
import { moveItem } from '../meetings/rows/items.ts'
import { changeShown } from '../meetings/rows/meetings.ts'
import { removeRow, updateRow } from '../kernel/rows.ts'
import { guestsUnhear } from '../guests/follow-items.ts'
import { moveCases } from '../cases/move-cases.ts'
import { selectPanelOf } from '../facts/select-panel.ts'
import type { ReadDb, WriteDb } from '../kernel/schema.ts'
import { itemQuorum, selectAttendance } from '../facts/attendance.ts'
import { stopClock } from './item-clock.ts'
import { hearItem, openCaseItem } from './open-item.ts'
import { undoReadBack } from './rows/undo-read-back.ts'
import type { CaseItem } from './open-item.ts'

/** An item without a quorum is discussed only, or waits until there is one; carrying it is `meetings.carry`. */
export const settleQuorum: CommandHandler<'room.settleQuorum'> = async (tx, { itemId, choice }, context) => {
  const place = await openCaseItem(tx, itemId)
  if (choice !== null && (await isQuorate(tx, place))) throw notAllowed('quorate')
  if (choice === 'discuss') await discussOnly(tx, place, context)
  if (choice === 'wait') await putBack(tx, place, context)
  const [item] = await tx.selectFrom('agendaItem').selectAll().where('id', '=', itemId).execute()
  if (item) await moveItem(tx, item, { withoutQuorum: choice }, context)
  return null
}

async function isQuorate(db: ReadDb, { item, meeting }: CaseItem): Promise<boolean> {
  const { terms } = await selectPanelOf(db, meeting)
  const sheet = await selectAttendance(db, item.meetingId)
  return itemQuorum(terms, sheet.forItem(item)).quorate
}

/** A verdict that was recorded while there still was a quorum goes: it was not read back. */
async function discussOnly(tx: WriteDb, { item }: CaseItem, context: Context): Promise<void> {
  await hearItem(tx, item, context)
  await undoReadBack(tx, item.id, context)
  const row = await tx
    .selectFrom('decision')
    .select(['id', 'version'])
    .where('itemId', '=', item.id)
    .where('verdict', 'is not', null)
    .executeTakeFirst()
  if (row) await updateRow(tx, 'decision', row.id, row.version, { verdict: null }, context)
}

/** Among those still to come again: it follows who comes and goes, except for a declared interest. */
export async function putBack(
  tx: WriteDb,
  { item, meeting, caseId }: CaseItem,
  context: Context,
): Promise<void> {
  await undoReadBack(tx, item.id, context)
  const marks = await tx
    .selectFrom('attendance')
    .select(['id', 'version'])
    .where('itemId', '=', item.id)
    .where('state', '!=', 'sits_out')
    .execute()
  // As many as there are members: one at a time is quick enough.
  for (const { id, version } of marks) await removeRow(tx, 'attendance', id, version, context)
  await guestsUnhear(tx, item, context)
  await stopClock(tx, item.id, context.at)
  const [old] = await tx.selectFrom('agendaItem').selectAll().where('id', '=', item.id).execute()
  if (old) await moveItem(tx, old, { state: 'waiting' }, context)
  await moveCases(tx, [caseId], 'listed', context)
  if (meeting.shownItemId === item.id)
    await changeShown(tx, [{ old: meeting, changes: { shownItemId: null } }], context)
}
