import { sql } from 'kysely'
import type { Kysely } from 'kysely'

/** What a named person decided at the read-back about an agency that is not to be told; never changed, only outdone. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('itemSharing')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('itemId', 'text', (c) => c.notNull().references('agendaItem.id'))
    .addColumn('side', 'text', (c) => c.notNull())
    .addColumn('share', 'integer')
    .addColumn('why', 'text', (c) => c.notNull())
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('decidedBy', 'text', (c) => c.notNull().references('member.id'))
    .addColumn('memberId', 'text', (c) => c.notNull().references('member.id'))
    .addColumn('at', 'text', (c) => c.notNull())
    .execute()
  await db.schema.createIndex('itemSharing_item').on('itemSharing').columns(['itemId']).execute()
  for (const act of ['update', 'delete'])
    await sql
      .raw(
        `create trigger itemSharing_no_${act} before ${act} on "itemSharing" begin select raise(abort, 'itemSharing is append-only'); end`,
      )
      .execute(db)
}
