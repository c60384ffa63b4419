import type { ItemClock } from '../../../shared/room.ts'
import type { ReadDb, Row, WriteDb } from '../kernel/schema.ts'

/** One item is before the panel at a time: this one's time runs from now, every other's stops. */
export async function startClock(
  tx: WriteDb,
  { id: itemId, meetingId }: Pick<Row<'agendaItem'>, 'id' | 'meetingId'>,
  at: string,
): Promise<void> {
  const clocks = await selectClocks(tx, meetingId)
  const own = clocks.find((clock) => clock.itemId === itemId)
  await stop(
    tx,
    clocks.filter((clock) => clock !== own),
    at,
  )
  if (!own)
    await tx
      .insertInto('itemClock')
      .values({ itemId, meetingId, heardAt: at, runningSince: at, spentSeconds: 0 })
      .execute()
  else if (own.runningSince === null)
    await tx.updateTable('itemClock').set({ runningSince: at }).where('itemId', '=', itemId).execute()
}

/** Decided, carried, dealt with or put back: what was spent on it stays. */
export async function stopClock(tx: WriteDb, itemId: string, at: string): Promise<void> {
  const clock = await tx.selectFrom('itemClock').selectAll().where('itemId', '=', itemId).executeTakeFirst()
  await stop(tx, clock ? [clock] : [], at)
}

export const selectClocks = (db: ReadDb, meetingId: string): Promise<Row<'itemClock'>[]> =>
  db
    .selectFrom('itemClock')
    .selectAll()
    .where('meetingId', '=', meetingId)
    .orderBy('heardAt')
    .orderBy('itemId')
    .execute()

export const toItemClock = ({
  itemId,
  heardAt,
  runningSince,
  spentSeconds,
}: Row<'itemClock'>): ItemClock => ({
  itemId,
  heardAt,
  runningSince,
  spentSeconds,
})

async function stop(tx: WriteDb, clocks: readonly Row<'itemClock'>[], at: string): Promise<void> {
  // At most one of them runs.
  for (const { itemId, runningSince, spentSeconds } of clocks) {
    if (runningSince === null) continue
    const spent = spentSeconds + Math.max(0, Math.round((Date.parse(at) - Date.parse(runningSince)) / 1000))
    await tx
      .updateTable('itemClock')
      .set({ runningSince: null, spentSeconds: spent })
      .where('itemId', '=', itemId)
      .execute()
  }
}
