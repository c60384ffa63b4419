import { migration } from './migration.ts'

/** What people write in minutes themselves: what was said under business, and when the meeting really began and ended. */
export const wordsInMinutes = migration(480, async (db) => {
  await db.schema
    .createTable('businessNote')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('itemId', 'text', (c) => c.notNull().unique().references('agendaItem.id'))
    .addColumn('said', 'text', (c) => c.notNull())
    .addColumn('outcome', 'text', (c) => c.notNull())
    .execute()
  await db.schema
    .createTable('meetingTimes')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('meetingId', 'text', (c) => c.notNull().unique().references('meeting.id'))
    .addColumn('startedAt', 'text')
    .addColumn('endedAt', 'text')
    .addColumn('reason', 'text', (c) => c.notNull())
    .execute()
})
