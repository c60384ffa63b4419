import { notFound } from '../../../shared/kernel/reply.ts'
import { onceAQuery } from '../kernel/once-a-query.ts'
import type { ReadDb, Row } from '../kernel/schema.ts'

export const selectMeeting = onceAQuery(async (db, meetingId: string): Promise<Row<'meeting'>> => {
  const row = await db.selectFrom('meeting').selectAll().where('id', '=', meetingId).executeTakeFirst()
  if (!row) throw notFound()
  return row
})

/** The meeting whose shared screen is on; there is never more than one. */
/** The last started first. At most one of them has something on the wall: showing takes it off every other. */
export const selectMeetingsInProgress = (db: ReadDb): Promise<Row<'meeting'>[]> =>
  db
    .selectFrom('meeting')
    .selectAll()
    .where('state', '=', 'in_progress')
    // Two people at the front line have no wall.
    .where('kind', '=', 'panel')
    .orderBy('startedAt', (order) => order.desc().nullsLast())
    .execute()

/** In the order of the agenda. */
export const selectItems = (db: ReadDb, meetingId: string): Promise<Row<'agendaItem'>[]> =>
  db
    .selectFrom('agendaItem')
    .selectAll()
    .where('meetingId', '=', meetingId)
    .orderBy('position')
    .orderBy('id')
    .execute()

export interface ItemOnAgenda {
  readonly item: Row<'agendaItem'>
  readonly meeting: Row<'meeting'>
}

export async function selectItem(db: ReadDb, itemId: string): Promise<ItemOnAgenda> {
  const item = await db.selectFrom('agendaItem').selectAll().where('id', '=', itemId).executeTakeFirst()
  if (!item) throw notFound()
  return { item, meeting: await selectMeeting(db, item.meetingId) }
}
