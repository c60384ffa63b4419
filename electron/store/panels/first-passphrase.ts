import { invalid } from '../../../shared/kernel/reply.ts'
import type { Context, Vault } from '../kernel/handler.ts'
import type { ReadDb, WriteDb } from '../kernel/schema.ts'
import type { LoginEntry } from '../keys/keyring.ts'
import { revokeNoteKey } from '../keys/note-key.ts'
import { addSigningKey, renewSigningKey } from '../keys/signing-key.ts'
import { refuseGuessed } from './own-passphrase.ts'

/**
 * Whoever is to come in, and could not so far, is given a passphrase to do it with; nobody else is. Answers the root key
 * under it. Whatever opened the store for this sign-in name before does no longer.
 */
export async function firstRoot(
  db: ReadDb,
  vault: Vault,
  member: LoginEntry,
  comesIn: boolean,
  passphrase: string | undefined,
): Promise<Buffer | null> {
  if (!comesIn) {
    if (passphrase !== undefined) throw invalid({ passphrase: 'nobody is given one by this' })
    return null
  }
  if (passphrase === undefined) throw invalid({ passphrase: 'they need one to come in with' })
  await refuseGuessed(db, passphrase, member, 'passphrase')
  const { login, name, title } = member
  return vault.admit({ login, name, title }, passphrase, 'anew')
}

/**
 * Their signing key under it. Where they had one before, it is a key in another’s place like one that a recovery makes:
 * it signs once the other agency has confirmed it.
 */
export async function sealUnder(
  tx: WriteDb,
  memberId: string,
  root: Uint8Array,
  { at, who }: Context,
): Promise<void> {
  const givenBy = who.memberId
  const before = await tx
    .selectFrom('memberKey')
    .select('id')
    .where('memberId', '=', memberId)
    .executeTakeFirst()
  if (!before) return addSigningKey(tx, memberId, root, at, { givenBy })
  await renewSigningKey(tx, memberId, root, at, { givenBy })
  await revokeNoteKey(tx, memberId, at)
}
