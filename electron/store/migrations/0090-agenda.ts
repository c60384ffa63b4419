import type { Kysely } from 'kysely'
import { migration } from './migration.ts'

/** Sections, planned finish, what is late and by whose leave, and what was carried from where. */
export const agenda = migration(90, async (db) => {
  await db.schema
    .createTable('agendaSection')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('meetingId', 'text', (c) => c.notNull().references('meeting.id'))
    .addColumn('position', 'integer', (c) => c.notNull())
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('holds', 'text', (c) => c.notNull())
    .execute()
  await db.schema
    .createIndex('agendaSection_meeting')
    .on('agendaSection')
    .columns(['meetingId', 'position'])
    .execute()
  await db.schema.alterTable('meeting').addColumn('finishesAt', 'text').execute()
  await db.schema.alterTable('meeting').addColumn('publishedAt', 'text').execute()
  await db.schema.alterTable('agendaItem').addColumn('sectionId', 'text').execute()
  await db.schema.alterTable('agendaItem').addColumn('chainId', 'text').execute()
  for (const name of ['lateReason', 'lateBy', 'about']) {
    await db.schema
      .alterTable('agendaItem')
      .addColumn(name, 'text', (c) => c.notNull().defaultTo(''))
      .execute()
  }
  await db.schema.createIndex('agendaItem_chain').on('agendaItem').column('chainId').execute()
  // Late papers are found by what was done, and when.
  await db.schema.createIndex('audit_operation').on('audit').columns(['operation', 'at']).execute()
  await linkCarried(db)
})

interface Old {
  agendaItem: { id: string; carriedFromItemId: string | null; chainId: string | null }
}

/** What was carried before this gets the first of its chain. Ids sort by time, so an origin comes before what follows. */
async function linkCarried(untyped: Kysely<unknown>): Promise<void> {
  const db = untyped as Kysely<Old>
  const rows = await db
    .selectFrom('agendaItem')
    .select(['id', 'carriedFromItemId'])
    .where('carriedFromItemId', 'is not', null)
    .orderBy('id')
    .execute()
  const first = new Map<string, string>()
  for (const { id, carriedFromItemId } of rows) {
    const from = carriedFromItemId ?? id
    first.set(id, first.get(from) ?? from)
  }
  for (const [id, chainId] of first)
    await db.updateTable('agendaItem').set({ chainId }).where('id', '=', id).execute()
}
