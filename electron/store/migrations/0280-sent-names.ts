import type { Kysely } from 'kysely'

/** Names that came in capitals and are written as people write them: how they were sent. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('referral')
    .addColumn('sentName', 'text', (c) => c.notNull().defaultTo(''))
    .execute()
}
