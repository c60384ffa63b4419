import type { Kysely } from 'kysely'
import { bytes } from './columns.ts'
import { migration } from './migration.ts'

/** Papers as they went out, who has read them, private notes, invitations, and meetings called off. */
export const papers = migration(100, async (db) => {
  await db.schema
    .createTable('meetingCancellation')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('meetingId', 'text', (c) => c.notNull().unique().references('meeting.id'))
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('memberId', 'text', (c) => c.notNull().references('member.id'))
    .addColumn('at', 'text', (c) => c.notNull())
    .execute()
  await db.schema
    .createTable('invitation')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('meetingId', 'text', (c) => c.notNull().unique().references('meeting.id'))
    .addColumn('sequence', 'integer', (c) => c.notNull())
    .addColumn('changedAt', 'text', (c) => c.notNull())
    .addColumn('body', 'text', (c) => c.notNull())
    .execute()
  await issues(db)
  await notes(db)
})

async function issues(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('paperIssue')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('meetingId', 'text', (c) => c.notNull().references('meeting.id'))
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('issuedAt', 'text', (c) => c.notNull())
    .addColumn('memberId', 'text', (c) => c.notNull().references('member.id'))
    .addColumn('body', 'text', (c) => c.notNull())
    .addUniqueConstraint('paperIssue_number', ['meetingId', 'number'])
    .execute()
  await db.schema
    .createTable('paperRead')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('memberId', 'text', (c) => c.notNull().references('member.id'))
    // Not a reference: an item that is taken off the agenda leaves its marks behind.
    .addColumn('itemId', 'text', (c) => c.notNull())
    .addColumn('sha256', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addUniqueConstraint('paperRead_once', ['memberId', 'itemId'])
    .execute()
  await db.schema.createIndex('paperRead_item').on('paperRead').column('itemId').execute()
}

async function notes(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('noteKey')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('memberId', 'text', (c) => c.notNull().references('member.id'))
    .addColumn('sealed', bytes, (c) => c.notNull())
    .addColumn('createdAt', 'text', (c) => c.notNull())
    .addColumn('revokedAt', 'text')
    .execute()
  await db.schema.createIndex('noteKey_member').on('noteKey').column('memberId').execute()
  await db.schema
    .createTable('privateNote')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('memberId', 'text', (c) => c.notNull().references('member.id'))
    .addColumn('keyId', 'text', (c) => c.notNull().references('noteKey.id'))
    // A case or an agenda item: not a reference, for the same reason.
    .addColumn('aboutId', 'text', (c) => c.notNull())
    .addColumn('sealed', bytes, (c) => c.notNull())
    .addColumn('savedAt', 'text', (c) => c.notNull())
    .addUniqueConstraint('privateNote_about', ['keyId', 'aboutId'])
    .execute()
}
