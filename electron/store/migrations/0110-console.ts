import type { Kysely } from 'kysely'
import { migration } from './migration.ts'

/** What the console keeps: items without a quorum, not reached; deadlocks; interests in words; time spent. */
export const consoleOfRoom = migration(110, async (db) => {
  await db.schema.alterTable('agendaItem').addColumn('withoutQuorum', 'text').execute()
  await db.schema
    .alterTable('agendaItem')
    .addColumn('notReached', 'integer', (c) => c.notNull().defaultTo(0))
    .execute()
  // SQLite adds one column a statement.
  for (const name of ['escalatedTo', 'healthView', 'socialCareView']) {
    await db.schema
      .alterTable('decision')
      .addColumn(name, 'text', (c) => c.notNull().defaultTo(''))
      .execute()
  }
  await db.schema
    .createTable('itemClock')
    .addColumn('itemId', 'text', (c) => c.primaryKey().references('agendaItem.id'))
    .addColumn('meetingId', 'text', (c) => c.notNull().references('meeting.id'))
    .addColumn('heardAt', 'text', (c) => c.notNull())
    .addColumn('runningSince', 'text')
    .addColumn('spentSeconds', 'integer', (c) => c.notNull())
    .execute()
  await db.schema.createIndex('itemClock_meeting').on('itemClock').column('meetingId').execute()
  await declarations(db)
})

async function declarations(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('declaration')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('meetingId', 'text', (c) => c.notNull().references('meeting.id'))
    .addColumn('itemId', 'text', (c) => c.notNull().references('agendaItem.id'))
    .addColumn('memberId', 'text', (c) => c.notNull().references('member.id'))
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('outcome', 'text', (c) => c.notNull())
    .addColumn('ruling', 'text', (c) => c.notNull())
    .addUniqueConstraint('declaration_once', ['itemId', 'memberId'])
    .execute()
}
