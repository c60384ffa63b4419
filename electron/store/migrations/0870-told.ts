import { migration } from './migration.ts'

/** That people were told what was decided about them: who told them, when and how. */
export const told = migration(870, async (db) => {
  await db.schema
    .createTable('personTold')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('recordId', 'text', (c) => c.notNull())
    .addColumn('recordVersion', 'integer', (c) => c.notNull())
    .addColumn('toldOn', 'text', (c) => c.notNull())
    .addColumn('how', 'text', (c) => c.notNull())
    .addColumn('toldBy', 'text', (c) => c.notNull())
    .addColumn('memberId', 'text', (c) => c.notNull().references('member.id'))
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('takenBackReason', 'text')
    .addColumn('takenBackBy', 'text', (c) => c.references('member.id'))
    .addColumn('takenBackAt', 'text')
    .execute()
  await db.schema.createIndex('personTold_record').on('personTold').column('recordId').execute()
})
