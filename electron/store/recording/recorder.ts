import type { Need } from '../../../shared/kernel/op.ts'
import { notAllowed } from '../../../shared/kernel/reply.ts'
import type { Context } from '../kernel/handler.ts'
import { selectItem, selectMeeting } from '../facts/select-meeting.ts'
import { requireInProgress } from '../facts/states.ts'
import type { ReadDb, WriteDb } from '../kernel/schema.ts'
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
  const meetingId = await meetingOf(tx, about)
  if (meetingId === null) return
  const all: readonly Need[] = typeof needs === 'string' ? [needs] : needs
  if (all.includes('underWay')) requireInProgress(await selectMeeting(tx, meetingId))
  if (all.includes('recorder')) await requireRecorder(tx, meetingId, context)
}

/** Fails with notAllowed('otherRecorder') where another member records. A meeting that nobody records yet is theirs who write first. */
export async function requireRecorder(tx: WriteDb, meetingId: string, context: Context): Promise<void> {
  const meeting = await selectMeeting(tx, meetingId)
  if (meeting.kind !== 'panel' || meeting.state !== 'in_progress') return
  const { recorderId } = await selectRoomState(tx, meetingId)
  if (recorderId === null) return beginRecording(tx, meetingId, context)
  if (recorderId !== context.who.memberId) throw notAllowed('otherRecorder')
}

/** Null: there is no such item, action or guest, which the operation itself says. */
async function meetingOf(db: ReadDb, about: AboutRoom): Promise<string | null> {
  if ('meetingId' in about) return about.meetingId
  if ('guestId' in about) return (await selectOf(db, 'guest', about.guestId)) ?? null
  if ('itemId' in about) return (await selectItem(db, about.itemId)).meeting.id
  return (await selectOf(db, 'action', about.actionId)) ?? null
}

async function selectOf(
  db: ReadDb,
  table: 'action' | 'guest',
  id: string,
): Promise<string | null | undefined> {
  const row = await db.selectFrom(table).select('meetingId').where('id', '=', id).executeTakeFirst()
  return row?.meetingId
}
