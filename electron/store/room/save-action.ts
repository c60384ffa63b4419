import { itemOfAction, removeAction as removeOne, saveAction as saveOne } from '../actions/save-action.ts'
import type { CommandHandler } from '../kernel/handler.ts'
import { undoReadBack } from './rows/undo-read-back.ts'
import { hearItem, openCaseItem } from './open-item.ts'
import { selectRoomItem } from './select-room-item.ts'

export const saveAction: CommandHandler<'room.saveAction'> = async (tx, { itemId, ...said }, context) => {
  const { item, meeting, caseId } = await openCaseItem(tx, itemId)
  await hearItem(tx, item, context)
  await saveOne(tx, { caseId, itemId, meetingId: meeting.id }, said, context)
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
  await removeOne(tx, { id: actionId, version }, context)
  await undoReadBack(tx, itemId, context)
  return selectRoomItem(tx, itemId, context.today)
}
