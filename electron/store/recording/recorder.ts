import type { Need } from '../../../shared/kernel/op.ts'
import { notAllowed } from '../../../shared/kernel/reply.ts'
import type { Context } from '../kernel/handler.ts'
import { selectItem, selectMeeting } from '../facts/select-meeting.ts'
import { requireInProgress } from '../facts/states.ts'
import type { ReadDb, Row, WriteDb } from '../kernel/schema.ts'
import { changeRoomState, selectRoomState } from './room-state.ts'

/** Whoever starts the meeting records it, until it is handed over. */
export const beginRecording = (tx: WriteDb, meetingId: string, context: Context): Promise<void> =>
  changeRoomState(tx, meetingId, { recorderId: context.who.memberId }, context)

/** How an operation that needs the recorder says which meeting: `roomKeys` of the contract. */
export type AboutRoom =
  { meetingId: string } | { itemId: string } | { actionId: string } | { guestId: string }

/** What an operation needs of its meeting. What is recorded in the room is recorded by one member at a time. */
export async function requireNeeds(
  tx: WriteDb,
  needs: Need | readonly Need[],
  about: AboutRoom,
  context: Context,
): Promise<void> {
  const meeting = await meetingOf(tx, about)
  if (meeting === null) return
  const all: readonly Need[] = typeof needs === 'string' ? [needs] : needs
  if (all.includes('underWay')) requireInProgress(meeting)
  if (all.includes('recorder')) await requireRecorder(tx, meeting, context)
}

/** Fails with notAllowed('otherRecorder') where another member records. A meeting that nobody records yet is theirs who write first. */
async function requireRecorder(
  tx: WriteDb,
  { id, kind, state }: Row<'meeting'>,
  context: Context,
): Promise<void> {
  if (kind !== 'panel' || state !== 'in_progress') return
  const { recorderId } = await selectRoomState(tx, id)
  if (recorderId === null) return beginRecording(tx, id, context)
  if (recorderId !== context.who.memberId) throw notAllowed('otherRecorder')
}

/** Null: there is no such item, action or guest, which the operation itself says. */
async function meetingOf(db: ReadDb, about: AboutRoom): Promise<Row<'meeting'> | null> {
  if ('meetingId' in about) return selectMeeting(db, about.meetingId)
  // Of a guest it may be said that they are here for an item, or for none.
  if ('guestId' in about) return meetingWith(db, 'guest', about.guestId)
  if ('itemId' in about) return (await selectItem(db, about.itemId)).meeting
  return meetingWith(db, 'action', about.actionId)
}

async function meetingWith(
  db: ReadDb,
  table: 'action' | 'guest',
  id: string,
): Promise<Row<'meeting'> | null> {
  const row = await db.selectFrom(table).select('meetingId').where('id', '=', id).executeTakeFirst()
  return row?.meetingId ? selectMeeting(db, row.meetingId) : null
}
