import type { Kysely } from 'kysely'
import { appendOnly } from './columns.ts'
import { migration } from './migration.ts'

/** Measures as the administrator defines them, each edition as it was, and what people scored by which. */
export const measures = migration(810, async (db) => {
  await addDefinitions(db)
  await addScores(db)
  await appendOnly(db, ['measureEdition'])
})

async function addDefinitions(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('measure')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('edition', 'integer', (c) => c.notNull())
    .addColumn('retired', 'integer', (c) => c.notNull())
    .execute()
  await db.schema
    .createTable('measureEdition')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('measureId', 'text', (c) => c.notNull().references('measure.id'))
    .addColumn('edition', 'integer', (c) => c.notNull())
    .addColumn('body', 'text', (c) => c.notNull())
    .addColumn('direction', 'text', (c) => c.notNull())
    .addColumn('reliableChange', 'integer')
    .addColumn('memberId', 'text', (c) => c.notNull().references('member.id'))
    .addColumn('at', 'text', (c) => c.notNull())
    .execute()
  await db.schema
    .createIndex('measureEdition_measure')
    .unique()
    .on('measureEdition')
    .columns(['measureId', 'edition'])
    .execute()
}

async function addScores(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('measureScore')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('caseId', 'text', (c) => c.notNull().references('case.id'))
    .addColumn('measureId', 'text', (c) => c.notNull().references('measure.id'))
    .addColumn('editionId', 'text', (c) => c.notNull().references('measureEdition.id'))
    .addColumn('takenOn', 'text', (c) => c.notNull())
    .addColumn('by', 'text', (c) => c.notNull())
    .addColumn('answers', 'text')
    .addColumn('total', 'integer')
    .addColumn('subscores', 'text', (c) => c.notNull())
    .addColumn('note', 'text', (c) => c.notNull())
    .addColumn('memberId', 'text', (c) => c.notNull().references('member.id'))
    .addColumn('recordedAt', 'text', (c) => c.notNull())
    .addColumn('takenBackReason', 'text')
    .addColumn('takenBackBy', 'text', (c) => c.references('member.id'))
    .addColumn('takenBackAt', 'text')
    .execute()
  await db.schema.createIndex('measureScore_case').on('measureScore').column('caseId').execute()
  await db.schema
    .createIndex('measureScore_measure')
    .on('measureScore')
    .columns(['measureId', 'takenOn'])
    .execute()
}
