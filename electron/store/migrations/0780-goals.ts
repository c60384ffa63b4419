import { migration } from './migration.ts'

/** What people want to reach, in their words, and how far they say that they are. */
export const goals = migration(780, async (db) => {
  await db.schema
    .createTable('goal')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('caseId', 'text', (c) => c.notNull().references('case.id'))
    .addColumn('words', 'text', (c) => c.notNull())
    .addColumn('setOn', 'text', (c) => c.notNull())
    .addColumn('endHow', 'text')
    .addColumn('endOn', 'text')
    .addColumn('endWords', 'text', (c) => c.notNull())
    .execute()
  await db.schema.createIndex('goal_case').on('goal').column('caseId').execute()
  await db.schema
    .createTable('goalRating')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('goalId', 'text', (c) => c.notNull().references('goal.id'))
    .addColumn('ratedOn', 'text', (c) => c.notNull())
    .addColumn('score', 'integer', (c) => c.notNull())
    .addColumn('by', 'text', (c) => c.notNull())
    .addColumn('note', 'text', (c) => c.notNull())
    .addColumn('memberId', 'text', (c) => c.notNull().references('member.id'))
    .addColumn('takenBackReason', 'text')
    .addColumn('takenBackBy', 'text', (c) => c.references('member.id'))
    .addColumn('takenBackAt', 'text')
    .execute()
  await db.schema.createIndex('goalRating_goal').on('goalRating').column('goalId').execute()
})
