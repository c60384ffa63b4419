import type { Kysely } from 'kysely'
import { newId } from '../../../shared/kernel/ids.ts'
import { startingAcronyms } from './starting-list.ts'
import { migration } from './migration.ts'

/** The panel's list of acronyms, with what it starts with; and which copies of minutes were written for whom. */
export const acronymsAndMinutes = migration(130, async (db) => {
  await db.schema
    .createTable('acronym')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('short', 'text', (c) => c.notNull().unique())
    .addColumn('expansion', 'text', (c) => c.notNull())
    .addColumn('side', 'text')
    .execute()
  await (db as Kysely<{ acronym: Record<string, unknown> }>)
    .insertInto('acronym')
    .values(
      startingAcronyms.map(([short, expansion, side]) => ({
        id: newId(),
        version: 1,
        short,
        expansion,
        side,
      })),
    )
    .execute()
  await db.schema
    .createTable('minutesCopy')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('meetingId', 'text', (c) => c.notNull().references('meeting.id'))
    .addColumn('minutesVersion', 'integer', (c) => c.notNull())
    .addColumn('side', 'text')
    .addColumn('forMemberId', 'text', (c) => c.references('member.id'))
    .addColumn('items', 'text', (c) => c.notNull())
    .addColumn('sha256', 'text', (c) => c.notNull())
    .addColumn('memberId', 'text', (c) => c.notNull().references('member.id'))
    .addColumn('at', 'text', (c) => c.notNull())
    .execute()
  await db.schema.createIndex('minutesCopy_meeting').on('minutesCopy').column('meetingId').execute()
})
