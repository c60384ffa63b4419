import { notAllowed } from '../../../shared/kernel/reply.ts'
import type { CommandHandler } from '../kernel/handler.ts'
import { updateRow } from '../kernel/rows.ts'
import { changeRoomState } from '../recording/room-state.ts'
import type { ReadDb } from '../kernel/schema.ts'
import { selectItems, selectMeeting } from '../facts/select-meeting.ts'
import { requireInProgress, requirePanel } from '../facts/states.ts'
import { toMeeting } from '../facts/to-meeting.ts'

/** Started on the wrong day, or the wrong meeting: as though it had not been, as long as nothing was recorded in it. */
export const takeBackStart: CommandHandler<'meetings.takeBackStart'> = async (
  tx,
  { meetingId, version },
  context,
) => {
  const meeting = await selectMeeting(tx, meetingId)
  requirePanel(meeting)
  requireInProgress(meeting)
  if (await isBegun(tx, meetingId)) throw notAllowed('begun')
  const changes = { state: 'open', startedAt: null, shownItemId: null, hidden: 0 } as const
  await updateRow(tx, 'meeting', meetingId, version, changes, context)
  await changeRoomState(tx, meetingId, { recorderId: null }, context)
  return toMeeting(await selectMeeting(tx, meetingId))
}

/** Somebody is marked here, an interest is declared, or an item has come up. */
async function isBegun(db: ReadDb, meetingId: string): Promise<boolean> {
  const items = await selectItems(db, meetingId)
  if (items.some(({ state }) => state === 'heard' || state === 'decided' || state === 'done')) return true
  const itemIds = items.map(({ id }) => id)
  const marked = await db
    .selectFrom('attendance')
    .select('id')
    .where('meetingId', '=', meetingId)
    .limit(1)
    .execute()
  const timed = await db
    .selectFrom('itemClock')
    .select('itemId')
    .where('meetingId', '=', meetingId)
    .limit(1)
    .execute()
  const declared = await db
    .selectFrom('declaration')
    .select('id')
    .where('itemId', 'in', itemIds)
    .limit(1)
    .execute()
  return marked.length + timed.length + declared.length > 0
}
