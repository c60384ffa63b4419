import { migration } from './migration.ts'

/**
 * History may say of a row what differs from an earlier version of it; `wholeAt` is then the version that it builds on in the
 * end. What was kept before was kept whole, and stays as it is.
 */
export const historyDifferences = migration(960, (db) =>
  db.schema.alterTable('history').addColumn('wholeAt', 'integer').execute(),
)
