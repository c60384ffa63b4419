import { migration } from './migration.ts'

/**
 * What the computer's clock said where it is not the entry's time; and the latest time is found without reading the
 * trail through. Entries from before keep their hashes: they had no clock beside them.
 */
export const clock = migration(190, async (db) => {
  await db.schema.alterTable('audit').addColumn('clock', 'text').execute()
  await db.schema.createIndex('audit_at').on('audit').column('at').execute()
})
