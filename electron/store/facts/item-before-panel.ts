import { selectMeeting } from './select-meeting.ts'
import type { ReadDb } from '../kernel/schema.ts'

/** The one that is heard now: on the wall, or else the last that came up. */
export async function itemBeforePanel(db: ReadDb, meetingId: string): Promise<string | null> {
  const { shownItemId } = await selectMeeting(db, meetingId)
  const heard = await db
    .selectFrom('agendaItem')
    .leftJoin('itemClock', 'itemClock.itemId', 'agendaItem.id')
    .select(['agendaItem.id as id', 'itemClock.runningSince as runningSince'])
    .where('agendaItem.meetingId', '=', meetingId)
    .where('agendaItem.state', '=', 'heard')
    .orderBy('itemClock.heardAt', 'desc')
    .execute()
  const current = heard.find(({ id }) => id === shownItemId) ?? heard.find((one) => one.runningSince !== null)
  return (current ?? heard[0])?.id ?? null
}
