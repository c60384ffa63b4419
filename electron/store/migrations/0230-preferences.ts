import { migration } from './migration.ts'

/** What each member has chosen about how Accord works for them. */
export const preferences = migration(230, async (db) => {
  await db.schema
    .createTable('preference')
    .addColumn('id', 'text', (c) => c.primaryKey().references('member.id'))
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('singleKeys', 'integer', (c) => c.notNull())
    .execute()
})
