import { appendOnly } from './columns.ts'
import { migration } from './migration.ts'

/**
 * Every file or print that leaves, whichever task makes it: written down before anything of it is on disk, with the hidden
 * folder in which it is made, so that a stop half way leaves neither an unlogged paper nor a forgotten folder.
 */
export const fileDepartures = migration(350, async (db) => {
  await db.schema
    .createTable('fileDeparture')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('task', 'text', (c) => c.notNull())
    .addColumn('about', 'text')
    .addColumn('files', 'integer', (c) => c.notNull())
    .addColumn('sha256', 'text', (c) => c.notNull())
    .addColumn('madeIn', 'text')
    .addColumn('memberId', 'text', (c) => c.notNull().references('member.id'))
    .addColumn('at', 'text', (c) => c.notNull())
    .execute()
  await db.schema
    .createTable('fileDepartureEnd')
    .addColumn('departureId', 'text', (c) => c.primaryKey().references('fileDeparture.id'))
    .addColumn('outcome', 'text', (c) => c.notNull())
    .addColumn('memberId', 'text', (c) => c.notNull().references('member.id'))
    .addColumn('at', 'text', (c) => c.notNull())
    .execute()
  await appendOnly(db, ['fileDeparture', 'fileDepartureEnd'])
})
