import type { Kysely } from 'kysely'

/** What cells of an import said that could not be read, kept with the referral. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('referral')
    .addColumn('unread', 'text', (c) => c.notNull().defaultTo('[]'))
    .execute()
}
