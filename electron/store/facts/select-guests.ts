import { z } from 'zod'
import { guestParts } from '../../../shared/guests.ts'
import type { Guest } from '../../../shared/guests.ts'
import { notFound } from '../../../shared/kernel/reply.ts'
import type { ReadDb, Row } from '../kernel/schema.ts'

const Ids = z.array(z.string())
const Part = z.enum(guestParts)

export const toGuest = (row: Row<'guest'>): Guest => ({
  id: row.id,
  meetingId: row.meetingId,
  itemId: row.itemId,
  part: Part.parse(row.part),
  name: row.name,
  title: row.title,
  side: row.side,
  discipline: row.discipline,
  here: row.here === 1,
  itemIds: Ids.parse(JSON.parse(row.items)),
  version: row.version,
})

export async function selectGuests(db: ReadDb, meetingId: string): Promise<Guest[]> {
  const rows = await db
    .selectFrom('guest')
    .selectAll()
    .where('meetingId', '=', meetingId)
    .orderBy('id')
    .execute()
  return rows.map(toGuest)
}

export async function selectGuest(db: ReadDb, guestId: string): Promise<Guest> {
  const row = await db.selectFrom('guest').selectAll().where('id', '=', guestId).executeTakeFirst()
  if (!row) throw notFound()
  return toGuest(row)
}
