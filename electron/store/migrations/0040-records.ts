import type { Kysely } from 'kysely'
import { appendOnly, bytes } from './columns.ts'
import { migration } from './migration.ts'

/** Frozen records, signed statements, decisions to share, and the release log. */
export const records = migration(40, async (db) => {
  let record = db.schema
    .createTable('record')
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('recordVersion', 'integer', (c) => c.notNull())
    .addColumn('caseId', 'text', (c) => c.notNull().references('case.id'))
    .addColumn('meetingId', 'text', (c) => c.notNull().references('meeting.id'))
    .addColumn('itemId', 'text', (c) => c.notNull().references('agendaItem.id'))
    .addColumn('healthPence', 'bigint', (c) => c.notNull())
    .addColumn('socialCarePence', 'bigint', (c) => c.notNull())
    .addColumn('frozenAt', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('record_key', ['id', 'recordVersion'])
  const texts = [
    'decisionJson',
    'healthJson',
    'socialCareJson',
    'decisionSha256',
    'healthSha256',
    'socialCareSha256',
  ]
  for (const name of texts) record = record.addColumn(name as never, 'text', (c) => c.notNull())
  await record.execute()
  await db.schema.createIndex('record_meeting').on('record').column('meetingId').execute()
  await db.schema.createIndex('record_case').on('record').column('caseId').execute()
  await signOffs(db)
  await releases(db)
  await appendOnly(db, ['record', 'signOff', 'signOffItem', 'sharingDecision', 'release'])
})

async function signOffs(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('signOff')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('meetingId', 'text', (c) => c.notNull().references('meeting.id'))
    .addColumn('memberId', 'text', (c) => c.notNull().references('member.id'))
    .addColumn('side', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('statementJson', 'text', (c) => c.notNull())
    .addColumn('signature', bytes, (c) => c.notNull())
    .addColumn('publicKeyPem', 'text', (c) => c.notNull())
    .addColumn('annualLimitPence', 'bigint', (c) => c.notNull())
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .execute()
  await db.schema.createIndex('signOff_meeting').on('signOff').column('meetingId').execute()
  await db.schema
    .createTable('signOffItem')
    .addColumn('signOffId', 'text', (c) => c.notNull().references('signOff.id'))
    .addColumn('recordId', 'text', (c) => c.notNull())
    .addColumn('recordVersion', 'integer', (c) => c.notNull())
    .addColumn('position', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('signOffItem_key', ['signOffId', 'recordId', 'recordVersion'])
    .addForeignKeyConstraint('signOffItem_record', ['recordId', 'recordVersion'], 'record', [
      'id',
      'recordVersion',
    ])
    .execute()
  await db.schema
    .createIndex('signOffItem_record')
    .on('signOffItem')
    .columns(['recordId', 'recordVersion'])
    .execute()
}

async function releases(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('sharingDecision')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('recordId', 'text', (c) => c.notNull())
    .addColumn('side', 'text', (c) => c.notNull())
    .addColumn('share', 'integer', (c) => c.notNull())
    .addColumn('why', 'text', (c) => c.notNull())
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('memberId', 'text', (c) => c.notNull().references('member.id'))
    .addColumn('at', 'text', (c) => c.notNull())
    .execute()
  await db.schema
    .createTable('release')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('meetingId', 'text', (c) => c.notNull().references('meeting.id'))
    .addColumn('recordId', 'text', (c) => c.notNull())
    .addColumn('recordVersion', 'integer', (c) => c.notNull())
    .addColumn('side', 'text', (c) => c.notNull())
    .addColumn('memberId', 'text', (c) => c.notNull().references('member.id'))
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('files', 'integer', (c) => c.notNull())
    .addColumn('sumsSha256', 'text', (c) => c.notNull())
    .addColumn('oneAgencyOnly', 'integer', (c) => c.notNull())
    .execute()
  await db.schema.createIndex('release_meeting').on('release').column('meetingId').execute()
}
