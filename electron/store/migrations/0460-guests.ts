import { migration } from './migration.ts'

/** Who is in the room and no member: guests who come once, the person, and those who come with them. */
export const guests = migration(460, async (db) => {
  await db.schema
    .createTable('guest')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('meetingId', 'text', (c) => c.notNull().references('meeting.id'))
    .addColumn('itemId', 'text', (c) => c.references('agendaItem.id'))
    .addColumn('part', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('side', 'text')
    .addColumn('here', 'integer', (c) => c.notNull())
    .addColumn('items', 'text', (c) => c.notNull())
    .execute()
  await db.schema.createIndex('guest_meeting').on('guest').column('meetingId').execute()
  await db.schema.createIndex('guest_item').on('guest').column('itemId').execute()
})
