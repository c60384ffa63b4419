import type { Kysely } from 'kysely'

/** Who typed the passphrase that a signing key is sealed under, where that was not its owner; null: it was, or nobody knows. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('memberKey')
    .addColumn('givenBy', 'text', (c) => c.references('member.id'))
    .execute()
}
