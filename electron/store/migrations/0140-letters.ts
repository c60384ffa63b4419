import { migration } from './migration.ts'

/** The letter to the person about each record, and the log of those that left. */
export const letters = migration(140, async (db) => {
  await db.schema
    .createTable('letter')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('version', 'integer', (c) => c.notNull())
    // Not a foreign key: a record is known by its id and version together, and a letter goes with all its versions.
    .addColumn('recordId', 'text', (c) => c.notNull().unique())
    .addColumn('recordVersion', 'integer', (c) => c.notNull())
    .addColumn('format', 'text', (c) => c.notNull())
    .addColumn('language', 'text', (c) => c.notNull())
    .addColumn('texts', 'text', (c) => c.notNull())
    .addColumn('translatedAt', 'text')
    .addColumn('translatedBy', 'text', (c) => c.references('member.id'))
    .addColumn('readyAt', 'text')
    .addColumn('readyBy', 'text', (c) => c.references('member.id'))
    .execute()
  await db.schema
    .createTable('letterRelease')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('meetingId', 'text', (c) => c.notNull().references('meeting.id'))
    .addColumn('recordId', 'text', (c) => c.notNull())
    .addColumn('recordVersion', 'integer', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('letterVersion', 'integer', (c) => c.notNull())
    .addColumn('format', 'text', (c) => c.notNull())
    .addColumn('language', 'text', (c) => c.notNull())
    .addColumn('memberId', 'text', (c) => c.notNull().references('member.id'))
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('files', 'integer', (c) => c.notNull())
    .addColumn('sha256', 'text', (c) => c.notNull())
    .execute()
  await db.schema.createIndex('letterRelease_meeting').on('letterRelease').column('meetingId').execute()
})
