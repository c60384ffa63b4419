import { migration } from './migration.ts'

/** Of a meeting while it runs: who records it, what is queued for the shared screen, and how that stands. */
export const roomState = migration(120, async (db) => {
  await db.schema
    .createTable('roomState')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('meetingId', 'text', (c) => c.notNull().unique().references('meeting.id'))
    .addColumn('recorderId', 'text', (c) => c.references('member.id'))
    .addColumn('queue', 'text', (c) => c.notNull())
    .addColumn('zoom', 'integer', (c) => c.notNull())
    .addColumn('page', 'integer', (c) => c.notNull())
    .execute()
})
