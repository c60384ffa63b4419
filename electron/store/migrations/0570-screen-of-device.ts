import { migration } from './migration.ts'

/**
 * A shared screen belongs to a meeting and to the computer that shows it. What was being shown before this belongs to
 * whichever computer asks first, as it did.
 */
export const screenOfDevice = migration(570, async (db) => {
  await db.schema.alterTable('roomState').addColumn('deviceId', 'text').execute()
})
