import { sql } from 'kysely'
import { newId } from '../../../shared/kernel/ids.ts'
import type { Kysely } from 'kysely'
import { migration } from './migration.ts'

/**
 * One store holds several panels. Whatever there was belongs to the one that there was: its meetings, its cases, and
 * everybody as a member of it. Two people at the front line sit for no panel. A record may be confirmed by the chair
 * and signed by nobody: none of before is.
 */
export const panels = migration(790, async (db) => {
  await db.schema.alterTable('panel').addColumn('retiredAt', 'text').execute()
  for (const table of ['meeting', 'case'])
    await db.schema
      .alterTable(table)
      .addColumn('panelId', 'text', (c) => c.references('panel.id'))
      .execute()
  await db.schema
    .createTable('panelSeat')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('panelId', 'text', (c) => c.notNull().references('panel.id'))
    .addColumn('memberId', 'text', (c) => c.notNull().references('member.id'))
    .addUniqueConstraint('panelSeat_once', ['panelId', 'memberId'])
    .execute()
  await db.schema
    .alterTable('decision')
    .addColumn('confirmedBy', 'text', (c) => c.references('member.id'))
    .execute()
  await db.schema
    .alterTable('record')
    .addColumn('confirmed', 'integer', (c) => c.notNull().defaultTo(0))
    .execute()
  await db.schema.createIndex('meeting_panel').on('meeting').columns(['panelId', 'heldOn']).execute()
  await sql`update "meeting" set "panelId" = (select min("id") from "panel") where "kind" = 'panel'`.execute(
    db,
  )
  await seatEverybody(db)
})

interface Seat {
  id: string
  version: number
  panelId: string
  memberId: string
}

async function seatEverybody(
  db: Kysely<{ panel: { id: string }; member: { id: string }; panelSeat: Seat }>,
): Promise<void> {
  const panel = await db.selectFrom('panel').select('id').orderBy('id').executeTakeFirst()
  const members = await db.selectFrom('member').select('id').orderBy('id').execute()
  if (!panel || members.length === 0) return
  const seats = members.map(({ id }) => ({ id: newId(), version: 1, panelId: panel.id, memberId: id }))
  // Four values a row: a few hundred members stay far below what one statement takes.
  for (let from = 0; from < seats.length; from += 500)
    await db
      .insertInto('panelSeat')
      .values(seats.slice(from, from + 500))
      .execute()
}
