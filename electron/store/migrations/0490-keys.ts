import { migration } from './migration.ts'

/** The keys of other agencies, as they gave them: the list that stands for each, and who was asked whether it is theirs. */
export const keys = migration(490, async (db) => {
  await db.schema
    .createTable('keyList')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('side', 'text', (c) => c.notNull())
    .addColumn('agencyName', 'text', (c) => c.notNull())
    .addColumn('odsCode', 'text', (c) => c.notNull())
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('sha256', 'text', (c) => c.notNull())
    .addColumn('askedOf', 'text', (c) => c.notNull())
    .addColumn('confirmedBy', 'text', (c) => c.notNull().references('member.id'))
    .addColumn('confirmedAt', 'text', (c) => c.notNull())
    .execute()
})
