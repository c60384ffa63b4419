import { migration } from './migration.ts'

/** Who may read a block of a case, or words in it, and why. */
export const audienceMarks = migration(600, async (db) => {
  await db.schema
    .createTable('audienceMark')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('caseId', 'text', (c) => c.notNull().references('case.id'))
    .addColumn('block', 'text', (c) => c.notNull())
    .addColumn('passage', 'text')
    .addColumn('seen', 'text', (c) => c.notNull())
    .addColumn('audience', 'text', (c) => c.notNull())
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('silent', 'integer', (c) => c.notNull())
    .addColumn('silentAgreedBy', 'text', (c) => c.references('member.id'))
    .addColumn('silentAgreedAt', 'text')
    .addColumn('shareWith', 'text')
    .addColumn('decidedReason', 'text', (c) => c.notNull())
    .addColumn('decidedBy', 'text', (c) => c.references('member.id'))
    .addColumn('decidedAt', 'text')
    .addColumn('memberId', 'text', (c) => c.notNull().references('member.id'))
    .addColumn('role', 'text', (c) => c.notNull())
    .addColumn('side', 'text')
    .addColumn('at', 'text', (c) => c.notNull())
    .execute()
  await db.schema.createIndex('audienceMark_case').on('audienceMark').column('caseId').execute()
})
