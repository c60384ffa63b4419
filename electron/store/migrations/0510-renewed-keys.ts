import { migration } from './migration.ts'

/**
 * A signing key that came with a recovery signs nothing until somebody of the other agency has confirmed it. Those that
 * are there go on signing: nobody was asked to confirm them.
 */
export const renewedKeys = migration(510, async (db) => {
  await db.schema
    .alterTable('memberKey')
    .addColumn('byRecovery', 'integer', (c) => c.notNull().defaultTo(0))
    .execute()
  await db.schema
    .alterTable('memberKey')
    .addColumn('confirmedBy', 'text', (c) => c.references('member.id'))
    .execute()
  await db.schema.alterTable('memberKey').addColumn('confirmedAt', 'text').execute()
})
