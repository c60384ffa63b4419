import type { Kysely } from 'kysely'

/** How a person wants to be given their letter. One that somebody made before goes on as it was: nobody has said. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('letter').addColumn('delivery', 'text').execute()
}
