import type { ReadDb } from '../kernel/schema.ts'

/** Their passphrase was typed by somebody else, who may know it: what is done under it may not be theirs. */
export async function isTypedByAnother(db: ReadDb, memberId: string): Promise<boolean> {
  const key = await db
    .selectFrom('memberKey')
    .select('givenBy')
    .where('memberId', '=', memberId)
    .where('revokedAt', 'is', null)
    .executeTakeFirst()
  return (key?.givenBy ?? null) !== null
}
