import type { Kysely } from 'kysely'
import { migration } from './migration.ts'

/**
 * What an agency is called stands by itself, each from a day, so that a merger or a new name is told and not written
 * over; what a member was called before a day likewise. Why each stands as it does is kept beside it.
 */
export const agencyNames = migration(240, async (db) => {
  await db.schema
    .createTable('agencyNaming')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('agencyId', 'text', (c) => c.notNull().references('agency.id'))
    .addColumn('fromOn', 'text')
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('odsCode', 'text', (c) => c.notNull())
    .addColumn('abbreviation', 'text', (c) => c.notNull())
    .addColumn('reason', 'text', (c) => c.notNull())
    .addUniqueConstraint('agencyNaming_day', ['agencyId', 'fromOn'])
    .execute()
  await moveNames(db)
  await db.schema.alterTable('agency').dropColumn('name').execute()
  await db.schema.alterTable('agency').dropColumn('odsCode').execute()
  await db.schema
    .createTable('memberEarlier')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('memberId', 'text', (c) => c.notNull().references('member.id'))
    .addColumn('untilOn', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('registration', 'text', (c) => c.notNull())
    .addUniqueConstraint('memberEarlier_day', ['memberId', 'untilOn'])
    .execute()
  await db.schema
    .alterTable('member')
    .addColumn('reason', 'text', (c) => c.notNull().defaultTo(''))
    .execute()
})

interface Before {
  agency: { id: string; name: string; odsCode: string }
  agencyNaming: {
    id: string
    version: number
    agencyId: string
    fromOn: null
    name: string
    odsCode: string
    abbreviation: string
    reason: string
  }
}

/** What was given at set-up holds from the beginning. */
async function moveNames(untyped: Kysely<unknown>): Promise<void> {
  const db = untyped as Kysely<Before>
  const agencies = await db.selectFrom('agency').select(['id', 'name', 'odsCode']).execute()
  if (agencies.length === 0) return
  await db
    .insertInto('agencyNaming')
    .values(
      agencies.map(({ id, name, odsCode }) => ({
        id,
        version: 1,
        agencyId: id,
        fromOn: null,
        name,
        odsCode,
        abbreviation: '',
        reason: '',
      })),
    )
    .execute()
}
