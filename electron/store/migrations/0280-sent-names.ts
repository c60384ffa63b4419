import { migration } from './migration.ts'

/** Names that came in capitals and are written as people write them: how they were sent. */
export const sentNames = migration(280, async (db) => {
  await db.schema
    .alterTable('referral')
    .addColumn('sentName', 'text', (c) => c.notNull().defaultTo(''))
    .execute()
})
