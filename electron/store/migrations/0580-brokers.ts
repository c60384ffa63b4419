import { migration } from './migration.ts'

/** Who finds and arranges what a plan pays for, beside the key worker and the advocate; nobody had been named before. */
export const brokers = migration(580, async (db) => {
  await db.schema
    .alterTable('case')
    .addColumn('broker', 'text', (c) => c.notNull().defaultTo(''))
    .execute()
})
