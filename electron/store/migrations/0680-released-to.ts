import { migration } from './migration.ts'

/**
 * To whom, what for and by what right something left: to whom a letter or a part of the minutes went stands there. What left before this was asked has none: nobody's purpose is
 * invented for it.
 */
export const releasedTo = migration(680, async (db) => {
  const columns = {
    release: ['recipient', 'purpose', 'basis'],
    departure: ['recipient', 'purpose', 'basis'],
    letterRelease: ['purpose', 'basis'],
    minutesCopy: ['purpose', 'basis'],
  }
  for (const [table, names] of Object.entries(columns))
    for (const name of names)
      await db.schema
        .alterTable(table)
        .addColumn(name, 'text', (c) => c.notNull().defaultTo(''))
        .execute()
})
