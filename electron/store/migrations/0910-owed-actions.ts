import { migration } from './migration.ts'

/** Whose actions are open and when they are due is counted, and the first of each owner found, without their words. */
export const owedActions = migration(910, async (db) => {
  await db.schema
    .createIndex('action_owed')
    .on('action')
    .columns(['state', 'ownerIsPerson', 'side', 'dueOn', 'id'])
    .execute()
})
