import { newId } from '../../../shared/kernel/ids.ts'
import { notAllowed, notFound } from '../../../shared/kernel/reply.ts'
import type { AttendanceState } from '../../../shared/room.ts'
import type { CommandHandler, Context } from '../kernel/handler.ts'
import { updateRow, updateRows } from '../kernel/rows.ts'
import { selectItem, selectMeeting } from '../facts/select-meeting.ts'
import { requireLive } from '../facts/states.ts'
import { selectMember } from '../facts/select-panel.ts'
import { undoReadBack } from './rows/undo-read-back.ts'
import type { ReadDb, Row, WriteDb } from '../kernel/schema.ts'
import { dropAgreement } from './agree.ts'
import { itemBeforePanel } from '../facts/item-before-panel.ts'

export const setAttendance: CommandHandler<'room.setAttendance'> = async (
  tx,
  { meetingId, itemId, memberId, state },
  context,
) => {
  requireLive(await selectMeeting(tx, meetingId))
  await selectMember(tx, memberId, context.today)
  const mark = { meetingId, memberId, state }
  if (itemId === null) await markMeeting(tx, mark, context)
  else await markItem(tx, { ...mark, itemId }, context)
  return null
}

/** Many at once: all of them or none. */
export const markAll: CommandHandler<'room.markAll'> = async (tx, { meetingId, marks }, context) => {
  requireLive(await selectMeeting(tx, meetingId))
  for (const { memberId, state } of marks) {
    await selectMember(tx, memberId, context.today)
    await markMeeting(tx, { meetingId, memberId, state }, context)
  }
  return null
}

interface Mark {
  readonly meetingId: string
  readonly memberId: string
  readonly state: AttendanceState
}

/** For one item; what was read back about it is read back again, since it says who was there. */
export async function markItem(
  tx: WriteDb,
  mark: Mark & { readonly itemId: string },
  context: Context,
): Promise<void> {
  const { item } = await selectItem(tx, mark.itemId)
  if (item.meetingId !== mark.meetingId) throw notFound()
  if (item.state === 'carried') throw notAllowed('carried')
  await putMark(tx, mark, mark.itemId, context)
  if (!mayHaveSaid(mark.state)) await dropAgreement(tx, mark.itemId, mark.memberId, context)
  await undoReadBack(tx, mark.itemId, context)
}

// Who left may have said where they stand before they went.
const mayHaveSaid = (state: AttendanceState): boolean => state === 'present' || state === 'left'

/**
 * For the meeting as a whole. Items that are still to come follow of themselves; the one that is being heard follows
 * too, unless its own mark differs, such as a declared interest. What was heard or decided before keeps who was there.
 */
async function markMeeting(tx: WriteDb, mark: Mark, context: Context): Promise<void> {
  const before = (await selectMark(tx, mark, null))?.state ?? 'absent'
  await putMark(tx, mark, null, context)
  const current = await itemBeforePanel(tx, mark.meetingId)
  if (current === null) return
  const following = await tx
    .selectFrom('attendance')
    .selectAll()
    .where('itemId', '=', current)
    .where('memberId', '=', mark.memberId)
    .where('state', '=', before)
    .execute()
  await updateRows(
    tx,
    'attendance',
    following.map((old) => ({ old, changes: { state: mark.state } })),
    context,
  )
  if (following.length === 0) return
  if (!mayHaveSaid(mark.state)) await dropAgreement(tx, current, mark.memberId, context)
}

async function putMark(tx: WriteDb, mark: Mark, itemId: string | null, context: Context): Promise<void> {
  const row = await selectMark(tx, mark, itemId)
  if (row) await updateRow(tx, 'attendance', row.id, row.version, { state: mark.state }, context)
  else
    await tx
      .insertInto('attendance')
      .values({ id: newId(), version: 1, itemId, ...mark })
      .execute()
}

function selectMark(
  db: ReadDb,
  { meetingId, memberId }: Mark,
  itemId: string | null,
): Promise<Row<'attendance'> | undefined> {
  return db
    .selectFrom('attendance')
    .selectAll()
    .where('meetingId', '=', meetingId)
    .where('memberId', '=', memberId)
    .where('itemId', itemId === null ? 'is' : '=', itemId)
    .executeTakeFirst()
}
