import { notAllowed } from '../../../shared/kernel/reply.ts'
import type { CommandHandler, Context } from '../kernel/handler.ts'
import { selectItem, selectMeeting } from '../facts/select-meeting.ts'
import type { ReadDb, WriteDb } from '../kernel/schema.ts'
import { startClock } from './item-clock.ts'
import { putBack } from './settle-quorum.ts'
import { takeScreen, turnWall } from './show.ts'

/** Shown by mistake: what was on the wall before is there again, and nobody has been heard for having been shown. */
export const unshow: CommandHandler<'room.unshow'> = async (
  tx,
  { meetingId, itemId, back, wasWaiting },
  context,
) => {
  const meeting = await selectMeeting(tx, meetingId)
  if (meeting.shownItemId !== itemId) throw notAllowed('notShown')
  if (itemId !== null && wasWaiting) await unhear(tx, itemId, context)
  const old = await selectMeeting(tx, meetingId)
  const changes = { shownItemId: back.itemId, hidden: back.hidden ? 1 : 0 }
  await takeScreen(tx, old, changes, context)
  await turnWall(tx, meeting, back.itemId, context)
  if (back.itemId !== null) await resume(tx, back.itemId, context)
  return null
}

/** What was recorded since keeps a case heard: that is no mistake any more. */
async function unhear(tx: WriteDb, itemId: string, context: Context): Promise<void> {
  const place = await selectItem(tx, itemId)
  const { caseId, state } = place.item
  if (caseId === null || state !== 'heard' || (await hasRecorded(tx, itemId))) return
  await putBack(tx, { ...place, caseId }, context)
}

async function hasRecorded(db: ReadDb, itemId: string): Promise<boolean> {
  for (const table of ['decision', 'agreement', 'action', 'declaration'] as const) {
    const row = await db
      .selectFrom(table)
      .select('id')
      .where('itemId', '=', itemId)
      .limit(1)
      .executeTakeFirst()
    if (row) return true
  }
  return false
}

async function resume(tx: WriteDb, itemId: string, context: Context): Promise<void> {
  const { item } = await selectItem(tx, itemId)
  if (item.state === 'heard') await startClock(tx, item, context.at)
}
