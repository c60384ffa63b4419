import { sql } from 'kysely'
import { migration } from './migration.ts'

/**
 * Who wrote what an agency thinks of a decision or an option, and when; the latest of each counts. And the few people
 * of whom an agency is not to be told, found without reading the others.
 */
export const viewWriters = migration(250, async (db) => {
  await db.schema
    .createTable('viewWriting')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('caseId', 'text', (c) => c.notNull().references('case.id'))
    .addColumn('view', 'text', (c) => c.notNull())
    .addColumn('memberId', 'text', (c) => c.notNull().references('member.id'))
    .addColumn('writerSide', 'text')
    .addColumn('at', 'text', (c) => c.notNull())
    .execute()
  await db.schema.createIndex('viewWriting_case').on('viewWriting').columns(['caseId', 'view']).execute()
  await sql`create index "person_kept" on "person" ("id") where "notToBeTold" <> '[]'`.execute(db)
})
