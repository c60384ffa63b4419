import type { Kysely } from 'kysely'

/** Of a meeting while it runs: who records it, what is queued for the shared screen, and how that stands. */
export async function up(db: Kysely<unknown>): Promise<void> {
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
}
