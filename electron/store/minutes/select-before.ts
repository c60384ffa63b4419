import type { ReadDb, Row } from '../kernel/schema.ts'
import type { MinutesFacts } from '../../documents/minutes/item-facts.ts'

/** The panel's last meeting that was closed before this one, and how many decisions its record holds. */
export async function selectBefore(db: ReadDb, meeting: Row<'meeting'>): Promise<MinutesFacts['before']> {
  const before = await db
    .selectFrom('meeting')
    .select(['id', 'heldOn'])
    .where('panelId', '=', meeting.panelId)
    .where('closedAt', 'is not', null)
    .where('heldOn', '<', meeting.heldOn)
    .orderBy('heldOn', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!before) return null
  const records = await db
    .selectFrom('record')
    .select('itemId')
    .distinct()
    .where('meetingId', '=', before.id)
    .execute()
  return { heldOn: before.heldOn, decisions: records.length }
}

/** The days of the meetings that items were carried to. */
export async function selectHeldOn(
  db: ReadDb,
  items: readonly Row<'agendaItem'>[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(items.flatMap(({ carriedToMeetingId }) => carriedToMeetingId ?? []))]
  if (ids.length === 0) return new Map()
  const rows = await db.selectFrom('meeting').select(['id', 'heldOn']).where('id', 'in', ids).execute()
  return new Map(rows.map(({ id, heldOn }) => [id, heldOn]))
}
