import { newId } from '../../../shared/kernel/ids.ts'
import { invalid, notFound } from '../../../shared/kernel/reply.ts'
import { ownerMember } from '../actions/owner.ts'
import type { CommandHandler } from '../kernel/handler.ts'
import { removeRow, updateRow } from '../kernel/history.ts'
import type { ReadDb } from '../kernel/schema.ts'
import { hearItem, openCaseItem } from './open-item.ts'
import { undoReadBack } from '../records/undo-read-back.ts'
import { selectRoomItem } from './select-room-item.ts'

export const saveAction: CommandHandler<'room.saveAction'> = async (
  tx,
  { itemId, actionId, version, ...said },
  context,
) => {
  const { item, meeting, caseId } = await openCaseItem(tx, itemId)
  await hearItem(tx, item, context)
  const fields = { ...said, ownerMemberId: await ownerMember(tx, actionId, said) }
  if (actionId === null) {
    const started = { id: newId(), version: 1, state: 'open', outcome: '' }
    await tx
      .insertInto('action')
      .values({ ...started, caseId, itemId, meetingId: meeting.id, ...fields })
      .execute()
  } else {
    if (version === null) throw invalid({ version: 'missing' })
    if ((await itemOfAction(tx, actionId)) !== itemId) throw notFound()
    await updateRow(tx, 'action', actionId, version, fields, context)
  }
  await undoReadBack(tx, itemId, context)
  return selectRoomItem(tx, itemId, context.today)
}

export const removeAction: CommandHandler<'room.removeAction'> = async (
  tx,
  { actionId, version },
  context,
) => {
  const itemId = await itemOfAction(tx, actionId)
  await openCaseItem(tx, itemId)
  await removeRow(tx, 'action', actionId, version, context)
  await undoReadBack(tx, itemId, context)
  return selectRoomItem(tx, itemId, context.today)
}

async function itemOfAction(db: ReadDb, actionId: string): Promise<string> {
  const row = await db.selectFrom('action').select('itemId').where('id', '=', actionId).executeTakeFirst()
  if (!row) throw notFound()
  return row.itemId
}
