import { migration } from './migration.ts'

/** Who typed the passphrase that a signing key is sealed under, where that was not its owner; null: it was, or nobody knows. */
export const passphraseGiven = migration(340, async (db) => {
  await db.schema
    .alterTable('memberKey')
    .addColumn('givenBy', 'text', (c) => c.references('member.id'))
    .execute()
})
