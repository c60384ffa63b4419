import type { Kysely } from 'kysely'
import { appendOnly } from './columns.ts'
import { migration } from './migration.ts'

/**
 * Copies that left with a wrong name, date of birth or NHS number, or about somebody else: who has each, what they were
 * told, and what they answered. What was answered is only ever added to.
 */
export const recalls = migration(700, async (db) => {
  await recall(db)
  await holders(db)
  await answers(db)
  await appendOnly(db, [
    'recallVersion',
    'recallCopy',
    'recallAnswer',
    'recallNotice',
    'recallAssessment',
    'recallCalledOff',
  ])
  // What left of a meeting's papers, and notices, are asked for by what they are about.
  await db.schema.createIndex('fileDeparture_about').on('fileDeparture').column('about').execute()
})

async function recall(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('recall')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('caseId', 'text', (c) => c.notNull().references('case.id'))
    .addColumn('reasons', 'text', (c) => c.notNull())
    .addColumn('initials', 'text', (c) => c.notNull())
    .addColumn('answerTo', 'text', (c) => c.notNull())
    .addColumn('answerBy', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('memberId', 'text', (c) => c.notNull().references('member.id'))
    .addColumn('at', 'text', (c) => c.notNull())
    .execute()
  await db.schema.createIndex('recall_case').on('recall').columns(['caseId', 'state']).execute()
  await db.schema.createIndex('recall_state').on('recall').columns(['state', 'answerBy']).execute()
  await db.schema
    .createTable('recallVersion')
    .addColumn('recallId', 'text', (c) => c.notNull().references('recall.id'))
    .addColumn('recordId', 'text', (c) => c.notNull())
    .addColumn('recordVersion', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('recallVersion_key', ['recallId', 'recordId', 'recordVersion'])
    .execute()
  await db.schema.createIndex('recallVersion_record').on('recallVersion').column('recordId').execute()
  await db.schema
    .createTable('recallCalledOff')
    .addColumn('recallId', 'text', (c) => c.primaryKey().references('recall.id'))
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('memberId', 'text', (c) => c.notNull().references('member.id'))
    .addColumn('at', 'text', (c) => c.notNull())
    .execute()
}

async function holders(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('recallHolder')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('recallId', 'text', (c) => c.notNull().references('recall.id'))
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('side', 'text')
    .addColumn('memberId', 'text', (c) => c.references('member.id'))
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('note', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .execute()
  await db.schema
    .createIndex('recallHolder_recall')
    .on('recallHolder')
    .columns(['recallId', 'state'])
    .execute()
  await db.schema
    .createTable('recallCopy')
    .addColumn('recallId', 'text', (c) => c.notNull().references('recall.id'))
    .addColumn('holderId', 'text', (c) => c.notNull().references('recallHolder.id'))
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('logId', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('recallCopy_key', ['recallId', 'kind', 'logId'])
    .execute()
}

async function answers(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('recallAnswer')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('holderId', 'text', (c) => c.notNull().references('recallHolder.id'))
    .addColumn('how', 'text', (c) => c.notNull())
    .addColumn('givenBy', 'text', (c) => c.notNull())
    .addColumn('dayOn', 'text', (c) => c.notNull())
    .addColumn('words', 'text', (c) => c.notNull())
    .addColumn('memberId', 'text', (c) => c.notNull().references('member.id'))
    .addColumn('at', 'text', (c) => c.notNull())
    .execute()
  await db.schema.createIndex('recallAnswer_holder').on('recallAnswer').column('holderId').execute()
  await db.schema
    .createTable('recallNotice')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('holderId', 'text', (c) => c.notNull().references('recallHolder.id'))
    .addColumn('how', 'text', (c) => c.notNull())
    .addColumn('memberId', 'text', (c) => c.notNull().references('member.id'))
    .addColumn('at', 'text', (c) => c.notNull())
    .execute()
  await db.schema.createIndex('recallNotice_holder').on('recallNotice').column('holderId').execute()
  await db.schema
    .createTable('recallAssessment')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('recallId', 'text', (c) => c.notNull().references('recall.id'))
    .addColumn('assessedBy', 'text', (c) => c.notNull())
    .addColumn('dayOn', 'text', (c) => c.notNull())
    .addColumn('reported', 'text', (c) => c.notNull())
    .addColumn('told', 'text', (c) => c.notNull())
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('memberId', 'text', (c) => c.notNull().references('member.id'))
    .addColumn('at', 'text', (c) => c.notNull())
    .execute()
  await db.schema.createIndex('recallAssessment_recall').on('recallAssessment').column('recallId').execute()
}
