import { appendOnly } from './columns.ts'
import { migration } from './migration.ts'

/**
 * Signed by both without authority enough is a stamp of its own; and what is about to leave is written down before it
 * does, so that a stop half way leaves no pack that nobody knows of.
 */
export const departures = migration(80, async (db) => {
  await db.schema
    .alterTable('release')
    .addColumn('shortOf', 'text', (c) => c.notNull().defaultTo(''))
    .execute()
  await db.schema
    .createTable('departure')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('meetingId', 'text', (c) => c.notNull().references('meeting.id'))
    .addColumn('recordId', 'text', (c) => c.notNull())
    .addColumn('recordVersion', 'integer', (c) => c.notNull())
    .addColumn('side', 'text', (c) => c.notNull())
    .addColumn('memberId', 'text', (c) => c.notNull().references('member.id'))
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('files', 'integer', (c) => c.notNull())
    .addColumn('sumsSha256', 'text', (c) => c.notNull())
    .addColumn('oneAgencyOnly', 'integer', (c) => c.notNull())
    .addColumn('shortOf', 'text', (c) => c.notNull())
    .execute()
  await db.schema.createIndex('departure_meeting').on('departure').column('meetingId').execute()
  await db.schema
    .createTable('departureEnd')
    .addColumn('departureId', 'text', (c) => c.primaryKey().references('departure.id'))
    .addColumn('outcome', 'text', (c) => c.notNull())
    .addColumn('memberId', 'text', (c) => c.notNull().references('member.id'))
    .addColumn('at', 'text', (c) => c.notNull())
    .execute()
  await appendOnly(db, ['departure', 'departureEnd'])
})
