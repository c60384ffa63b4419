import { migration } from './migration.ts'

/** Of a copy of a meeting's minutes: that it is one person's part alone, and for whom. */
export const personParts = migration(880, (db) =>
  db.schema
    .alterTable('minutesCopy')
    .addColumn('part', 'text', (c) => c.notNull().defaultTo(''))
    .execute(),
)
