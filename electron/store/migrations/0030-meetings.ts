import type { Kysely } from 'kysely'
import { migration } from './migration.ts'

/** Meetings, agenda, attendance per item, decisions, agreement by person, actions. */
export const meetings = migration(30, async (db) => {
  await dates(db)
  await agenda(db)
  await attendance(db)
  await decisions(db)
  await agreements(db)
  await actions(db)
})

async function dates(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('meeting')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('heldOn', 'text', (c) => c.notNull())
    .addColumn('startsAt', 'text', (c) => c.notNull())
    .addColumn('place', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('startedAt', 'text')
    .addColumn('closedAt', 'text')
    .addColumn('shownItemId', 'text')
    .addColumn('hidden', 'integer', (c) => c.notNull())
    .execute()
  await db.schema.createIndex('meeting_heldOn').on('meeting').column('heldOn').execute()
}

async function agenda(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('agendaItem')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('meetingId', 'text', (c) => c.notNull().references('meeting.id'))
    .addColumn('position', 'integer', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('minutes', 'integer', (c) => c.notNull())
    .addColumn('presenter', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('caseId', 'text', (c) => c.references('case.id'))
    .addColumn('carriedToMeetingId', 'text', (c) => c.references('meeting.id'))
    .addColumn('carriedReason', 'text', (c) => c.notNull())
    .addColumn('carriedFromItemId', 'text')
    .addColumn('late', 'integer', (c) => c.notNull())
    .addColumn('closing', 'integer', (c) => c.notNull().defaultTo(0))
    .execute()
  await db.schema
    .createIndex('agendaItem_meeting')
    .on('agendaItem')
    .columns(['meetingId', 'position'])
    .execute()
  await db.schema.createIndex('agendaItem_case').on('agendaItem').column('caseId').execute()
}

async function attendance(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('attendance')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('meetingId', 'text', (c) => c.notNull().references('meeting.id'))
    .addColumn('itemId', 'text', (c) => c.references('agendaItem.id'))
    .addColumn('memberId', 'text', (c) => c.notNull().references('member.id'))
    .addColumn('state', 'text', (c) => c.notNull())
    .execute()
  await db.schema
    .createIndex('attendance_meeting')
    .on('attendance')
    .columns(['meetingId', 'itemId'])
    .execute()
}

async function decisions(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('decision')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('itemId', 'text', (c) => c.notNull().unique().references('agendaItem.id'))
    .addColumn('caseId', 'text', (c) => c.notNull().references('case.id'))
    .addColumn('verdict', 'text')
    .addColumn('reasons', 'text', (c) => c.notNull())
    .addColumn('legalBasis', 'text', (c) => c.notNull())
    .addColumn('conditions', 'text', (c) => c.notNull())
    .addColumn('reviewOn', 'text')
    .addColumn('changesRecommendation', 'integer', (c) => c.notNull())
    .addColumn('changesReason', 'text', (c) => c.notNull())
    .addColumn('readBackAt', 'text')
    .addColumn('readBackBy', 'text')
    .addColumn('readBackSha256', 'text')
    .execute()
  await db.schema.createIndex('decision_case').on('decision').column('caseId').execute()
}

async function agreements(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('agreement')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('itemId', 'text', (c) => c.notNull().references('agendaItem.id'))
    .addColumn('memberId', 'text', (c) => c.notNull().references('member.id'))
    .addColumn('position', 'text', (c) => c.notNull())
    .addColumn('words', 'text', (c) => c.notNull())
    .addUniqueConstraint('agreement_once', ['itemId', 'memberId'])
    .execute()
}

async function actions(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('action')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('caseId', 'text', (c) => c.notNull().references('case.id'))
    .addColumn('itemId', 'text', (c) => c.notNull().references('agendaItem.id'))
    .addColumn('meetingId', 'text', (c) => c.notNull().references('meeting.id'))
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('ownerName', 'text', (c) => c.notNull())
    .addColumn('side', 'text')
    .addColumn('dueOn', 'text')
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('outcome', 'text', (c) => c.notNull())
    .execute()
  await db.schema.createIndex('action_state').on('action').columns(['state', 'dueOn']).execute()
  await db.schema.createIndex('action_item').on('action').column('itemId').execute()
}
