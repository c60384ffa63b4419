import { sql } from 'kysely'
import { migration } from './migration.ts'

/**
 * Authority that was given to a member, and waits until a second one has confirmed it. What was in force before this
 * stays in force, and is marked as set before anybody had to confirm it.
 */
export const authority = migration(500, async (db) => {
  await db.schema
    .createTable('authorityGrant')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('memberId', 'text', (c) => c.notNull().references('member.id'))
    .addColumn('side', 'text')
    .addColumn('role', 'text', (c) => c.notNull())
    .addColumn('annualLimitPence', 'bigint')
    .addColumn('proposedBy', 'text', (c) => c.references('member.id'))
    .addColumn('proposedAt', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('basis', 'text')
    .addColumn('endedBy', 'text', (c) => c.references('member.id'))
    .addColumn('endedAt', 'text')
    .execute()
  await db.schema
    .createIndex('authorityGrant_member')
    .on('authorityGrant')
    .columns(['memberId', 'state'])
    .execute()
  const at = new Date().toISOString()
  await sql`
    insert into authorityGrant
      (id, version, memberId, side, role, annualLimitPence, proposedBy, proposedAt, state, basis, endedBy, endedAt)
    select id, 1, id, side, role, annualLimitPence, null, ${at}, 'confirmed', 'before', null, ${at}
    from member where annualLimitPence is not null or role in ('signatory', 'coordinator')`.execute(db)
})
