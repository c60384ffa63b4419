import type { Kysely } from 'kysely'

/** What each member has chosen about how Accord works for them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('preference')
    .addColumn('id', 'text', (c) => c.primaryKey().references('member.id'))
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('singleKeys', 'integer', (c) => c.notNull())
    .execute()
}
