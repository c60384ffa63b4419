import { z } from 'zod'
import { newId } from '../../../shared/kernel/ids.ts'
import type { Context } from '../kernel/handler.ts'
import { onceAQuery } from '../kernel/once-a-query.ts'
import { updateRows } from '../kernel/rows.ts'
import type { ReadDb, Row, WriteDb } from '../kernel/schema.ts'

export interface RoomState {
  readonly recorderId: string | null
  readonly queue: readonly string[]
  readonly zoom: number
  readonly page: number
  /** Of the computer on whose shared screen the meeting is; null: on whichever asks. */
  readonly deviceId: string | null
}

const nothing: RoomState = { recorderId: null, queue: [], zoom: 0, page: 0, deviceId: null }
const Ids = z.array(z.string())

const selectRow = (db: ReadDb, meetingId: string): Promise<Row<'roomState'> | undefined> =>
  db.selectFrom('roomState').selectAll().where('meetingId', '=', meetingId).executeTakeFirst()

export const selectRoomState = onceAQuery(async (db, meetingId: string): Promise<RoomState> => {
  const row = await selectRow(db, meetingId)
  return row ? toRoomState(row) : nothing
})

const toRoomState = ({ recorderId, queue, zoom, page, deviceId }: Row<'roomState'>): RoomState => ({
  recorderId,
  queue: Ids.parse(JSON.parse(queue)),
  zoom,
  page,
  deviceId,
})

/** Changes what is given and leaves the rest; the row comes into being with the first change. */
export async function changeRoomState(
  tx: WriteDb,
  meetingId: string,
  { queue, ...changes }: Partial<RoomState>,
  context: Context,
): Promise<void> {
  const given = { ...changes, ...(queue && { queue: JSON.stringify(queue) }) }
  const old = await selectRow(tx, meetingId)
  if (old) return updateRows(tx, 'roomState', [{ old, changes: given }], context)
  const first = { ...nothing, queue: '[]', ...given, id: newId(), version: 1, meetingId }
  await tx.insertInto('roomState').values(first).execute()
}

/** What was carried or taken off the agenda since is not shown any more. */
export async function selectQueue(db: ReadDb, meetingId: string): Promise<readonly string[]> {
  const { queue } = await selectRoomState(db, meetingId)
  if (queue.length === 0) return []
  const items = await db
    .selectFrom('agendaItem')
    .select('id')
    .where('meetingId', '=', meetingId)
    .where('state', '!=', 'carried')
    .execute()
  const there = new Set(items.map(({ id }) => id))
  return queue.filter((id) => there.has(id))
}
