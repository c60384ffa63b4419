import { migration } from './migration.ts'

/** Texts that were refused, kept for whoever wrote them until they are saved or thrown away. */
export const unsavedTexts = migration(210, async (db) => {
  await db.schema
    .createTable('unsavedText')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('memberId', 'text', (column) => column.notNull().references('member.id'))
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addColumn('keptAt', 'text', (column) => column.notNull())
    .addUniqueConstraint('unsavedText_ofField', ['memberId', 'key'])
    .execute()
})
