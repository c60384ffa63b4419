import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import { migration } from './migration.ts'

/**
 * Packs in a folder on this computer are with nobody yet: that they were sent, and that somebody there has them, a person
 * says, with a day. What went by the earlier rule, by which writing them was enough, stays as it is; nobody's receipt is
 * invented for it.
 */
export const deliveries = migration(470, async (db) => {
  for (const table of ['release', 'departure'])
    await db.schema.alterTable(table).addColumn('fileDepartureId', 'text').execute()
  await said(db)
  await earlierRule(db)
  // As `appendOnly`, whose text stands otherwise.
  for (const table of ['delivery', 'deliveryPack', 'deliveryTakenBack', 'releasedOnWriting'])
    for (const act of ['update', 'delete'])
      await sql
        .raw(
          `create trigger "${table}_no_${act}" before ${act} on "${table}" begin select raise(abort, '${table} is append-only'); end`,
        )
        .execute(db)
})

async function said(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('delivery')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('meetingId', 'text', (c) => c.notNull().references('meeting.id'))
    .addColumn('side', 'text', (c) => c.notNull())
    .addColumn('step', 'text', (c) => c.notNull())
    .addColumn('dayOn', 'text', (c) => c.notNull())
    .addColumn('how', 'text', (c) => c.notNull())
    .addColumn('whom', 'text', (c) => c.notNull())
    .addColumn('sender', 'text', (c) => c.notNull())
    .addColumn('note', 'text', (c) => c.notNull())
    .addColumn('memberId', 'text', (c) => c.notNull().references('member.id'))
    .addColumn('at', 'text', (c) => c.notNull())
    .execute()
  await db.schema.createIndex('delivery_meeting').on('delivery').column('meetingId').execute()
  await db.schema
    .createTable('deliveryPack')
    .addColumn('deliveryId', 'text', (c) => c.notNull().references('delivery.id'))
    .addColumn('releaseId', 'text', (c) => c.notNull().references('release.id'))
    .addPrimaryKeyConstraint('deliveryPack_key', ['deliveryId', 'releaseId'])
    .execute()
  await db.schema.createIndex('deliveryPack_release').on('deliveryPack').column('releaseId').execute()
  await db.schema
    .createTable('deliveryTakenBack')
    .addColumn('deliveryId', 'text', (c) => c.primaryKey().references('delivery.id'))
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('memberId', 'text', (c) => c.notNull().references('member.id'))
    .addColumn('at', 'text', (c) => c.notNull())
    .execute()
}

async function earlierRule(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('releasedOnWriting')
    .addColumn('recordId', 'text', (c) => c.notNull())
    .addColumn('recordVersion', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('releasedOnWriting_key', ['recordId', 'recordVersion'])
    .execute()
  await sql`
    insert into "releasedOnWriting" ("recordId", "recordVersion")
    select "recordId", "recordVersion" from "release"
    where "oneAgencyOnly" = 0 and "shortOf" = ''
    group by "recordId", "recordVersion"
    having count(distinct "side") = 2
  `.execute(db)
}
