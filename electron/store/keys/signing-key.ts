import { createHash, createPrivateKey, generateKeyPairSync, sign } from 'node:crypto'
import { newId } from '../../../shared/kernel/ids.ts'
import { notAllowed } from '../../../shared/kernel/reply.ts'
import { seal, subKey, unseal } from './kdf.ts'
import { pinKey } from './pins.ts'
import type { ReadDb, Row, WriteDb } from '../kernel/schema.ts'

interface KeyOrigin {
  /** Who typed its passphrase, where that was not the member. */
  readonly givenBy?: string
  readonly byRecovery?: 0 | 1
}

/** A new Ed25519 key for a member; the private half never leaves this process unsealed. */
export async function addSigningKey(
  tx: WriteDb,
  memberId: string,
  root: Uint8Array,
  at: string,
  { givenBy, byRecovery = 0 }: KeyOrigin = {},
): Promise<void> {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const id = newId()
  const pkcs8 = privateKey.export({ format: 'der', type: 'pkcs8' })
  const sealed = seal(await subKey(root, 'sign'), pkcs8, `${memberId}/${id}`)
  pkcs8.fill(0)
  const keySha256 = createHash('sha256')
    .update(publicKey.export({ format: 'der', type: 'spki' }))
    .digest('hex')
  await tx
    .insertInto('memberKey')
    .values({
      id,
      memberId,
      publicKeyPem: publicKey.export({ format: 'pem', type: 'spki' }).toString(),
      keySha256,
      sealed,
      createdAt: at,
      revokedAt: null,
      givenBy: givenBy ?? null,
      byRecovery,
    })
    .execute()
  await pinKey(tx, keySha256, { memberId, at })
}

/** In another's place: the old key signs nothing more, and what it signed still verifies. */
export async function renewSigningKey(
  tx: WriteDb,
  memberId: string,
  root: Uint8Array,
  at: string,
  origin: Pick<KeyOrigin, 'givenBy'> = {},
): Promise<void> {
  await tx
    .updateTable('memberKey')
    .set({ revokedAt: at })
    .where('memberId', '=', memberId)
    .where('revokedAt', 'is', null)
    .execute()
  await addSigningKey(tx, memberId, root, at, { ...origin, byRecovery: 1 })
}

/** The same key under a new passphrase of its owner's. Fails with notAllowed('passphrase') where the old one is not right. */
export async function resealSigningKey(
  tx: WriteDb,
  memberId: string,
  from: Uint8Array,
  to: Uint8Array,
): Promise<void> {
  const { id, pkcs8 } = await openKey(tx, memberId, from)
  const sealed = seal(await subKey(to, 'sign'), pkcs8, `${memberId}/${id}`)
  pkcs8.fill(0)
  await tx.updateTable('memberKey').set({ sealed, givenBy: null }).where('id', '=', id).execute()
}

/** By somebody of the other agency, who knows whose it is. */
export async function markConfirmed(
  tx: WriteDb,
  { memberId, keySha256 }: Pick<Row<'memberKey'>, 'memberId' | 'keySha256'>,
  by: { readonly confirmedBy: string; readonly confirmedAt: string },
): Promise<void> {
  await tx
    .updateTable('memberKey')
    .set(by)
    .where('keySha256', '=', keySha256)
    .where('memberId', '=', memberId)
    .execute()
}

/** Its owner typed the passphrase themselves, and nobody else knows it. */
export async function markOwnPassphrase(tx: WriteDb, memberId: string): Promise<void> {
  await tx
    .updateTable('memberKey')
    .set({ givenBy: null })
    .where('memberId', '=', memberId)
    .where('revokedAt', 'is', null)
    .execute()
}

type SigningKeyRow = Pick<Row<'memberKey'>, 'id' | 'publicKeyPem' | 'keySha256'>

export interface Signer {
  readonly publicKeyPem: string
  /** SHA-256 of the public key's DER SubjectPublicKeyInfo, hex. */
  readonly keySha256: string
  /**
   * Signs once: the key is forgotten afterwards. 64 bytes each, raw Ed25519. More than one text only where one act has
   * two: withdrawing what a correction replaces, and signing the correction.
   */
  readonly signOnce: (texts: readonly Uint8Array[]) => readonly Uint8Array[]
  /** Where nothing is signed after all. */
  readonly forget: () => void
}

/** Opens a member's key for one signature. Fails with notAllowed('passphrase') where the passphrase is not theirs. */
export async function openSigner(db: ReadDb, memberId: string, root: Uint8Array): Promise<Signer> {
  const { publicKeyPem, keySha256, pkcs8 } = await openKey(db, memberId, root)
  return {
    publicKeyPem,
    keySha256,
    signOnce: (texts) => {
      const privateKey = createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' })
      pkcs8.fill(0)
      return texts.map((bytes) => sign(null, bytes, privateKey))
    },
    forget: () => void pkcs8.fill(0),
  }
}

/**
 * For invented people alone, whose passphrase everyone knows: signs as often as it is asked, 64 bytes raw Ed25519 each.
 * Fails with notAllowed('passphrase') where the passphrase is not theirs.
 */
export async function inventedSigner(
  db: ReadDb,
  memberId: string,
  root: Uint8Array,
): Promise<(text: Uint8Array) => Uint8Array> {
  const { pkcs8 } = await openKey(db, memberId, root)
  const privateKey = createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' })
  pkcs8.fill(0)
  return (text) => sign(null, text, privateKey)
}

async function openKey(
  db: ReadDb,
  memberId: string,
  root: Uint8Array,
): Promise<SigningKeyRow & { readonly pkcs8: Buffer }> {
  const key = await db
    .selectFrom('memberKey')
    .select(['id', 'publicKeyPem', 'keySha256', 'sealed'])
    .where('memberId', '=', memberId)
    .where('revokedAt', 'is', null)
    .executeTakeFirst()
  if (!key) throw notAllowed('signingKey')
  const pkcs8 = unseal(await subKey(root, 'sign'), key.sealed, `${memberId}/${key.id}`)
  if (!pkcs8) throw notAllowed('passphrase')
  const { id, publicKeyPem, keySha256 } = key
  return { id, publicKeyPem, keySha256, pkcs8 }
}
