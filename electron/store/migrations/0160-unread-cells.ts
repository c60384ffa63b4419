import { migration } from './migration.ts'

/** What cells of an import said that could not be read, kept with the referral. */
export const unreadCells = migration(160, async (db) => {
  await db.schema
    .alterTable('referral')
    .addColumn('unread', 'text', (c) => c.notNull().defaultTo('[]'))
    .execute()
})
