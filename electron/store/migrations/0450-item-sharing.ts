import { appendOnly } from './columns.ts'
import { migration } from './migration.ts'

/** What a named person decided at the read-back about an agency that is not to be told; never changed, only outdone. */
export const itemSharing = migration(450, async (db) => {
  await db.schema
    .createTable('itemSharing')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('itemId', 'text', (c) => c.notNull().references('agendaItem.id'))
    .addColumn('side', 'text', (c) => c.notNull())
    .addColumn('share', 'integer')
    .addColumn('why', 'text', (c) => c.notNull())
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('decidedBy', 'text', (c) => c.notNull().references('member.id'))
    .addColumn('memberId', 'text', (c) => c.notNull().references('member.id'))
    .addColumn('at', 'text', (c) => c.notNull())
    .execute()
  await db.schema.createIndex('itemSharing_item').on('itemSharing').columns(['itemId']).execute()
  await appendOnly(db, ['itemSharing'])
})
