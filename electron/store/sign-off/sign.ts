import { notAllowed, notFound } from '../../../shared/kernel/reply.ts'
import { auditHead } from '../audit/head.ts'
import type { CommandHandler, PreparedHandler, QueryHandler, Vault } from '../kernel/handler.ts'
import { keyWaits } from '../authority/renewed-keys.ts'
import type { ReadDb } from '../kernel/schema.ts'
import { draftOf } from './draft.ts'
import { insertDeclined } from './insert-sign-off.ts'
import { mayAnswer, requireSeen } from './may-answer.ts'
import { selectSignOff } from './select-sign-off.ts'
import { signDraft } from './sign-draft.ts'
import { openSigner } from '../keys/signing-key.ts'
import type { Signer } from '../keys/signing-key.ts'
import { submit } from './submit.ts'

/** The first step: the exact texts that this member would sign now. */
export const draft: QueryHandler<'signOff.draft'> = async (db, { meetingId, memberId }, { at }) => {
  const { facts, signatory } = await mayAnswer(db, meetingId, memberId)
  const { root, size } = await auditHead(db)
  const when = { claimedAt: at, auditHead: root }
  return {
    statements: draftOf(facts, signatory).map((statement) => ({ ...statement, ...when })),
    fingerprint: signatory.fingerprint,
    draftSha256: signatory.draftSha256,
    auditSize: size,
  }
}

/**
 * All three steps where the member's key is in this very store: one statement over all records that this signatory
 * answers for, under their own passphrase. What was seen is compared before the key is opened, so that no passphrase
 * is asked for in vain, and again inside the transaction, so that nothing changes unseen while it is.
 */
export const sign: PreparedHandler<'signOff.sign'> = {
  prepare: async (db, { meetingId, memberId, passphrase, ...seen }, { at }, vault) => {
    const { facts, signatory } = await mayAnswer(db, meetingId, memberId)
    requireSeen({ facts, signatory }, seen)
    const { root, size } = await auditHead(db)
    const signer = await openMembersKey(db, memberId, passphrase, vault)
    const when = { claimedAt: at, auditHead: root }
    const signed = signDraft(draftOf(facts, signatory), signer, when)
    return async (tx, _input, context) => {
      await submit(tx, { meetingId, memberId, seen, signed, auditSize: size }, context)
      return selectSignOff(tx, meetingId, context.who)
    }
  },
}

/** The third step alone: what was signed elsewhere, by the key that this store knows as the member's. */
export const submitSigned: CommandHandler<'signOff.submit'> = async (
  tx,
  { meetingId, memberId, auditSize, signed, ...seen },
  context,
) => {
  const texts = signed.map(({ json, signature }) => ({ json, signature: Buffer.from(signature, 'base64') }))
  await submit(tx, { meetingId, memberId, seen, signed: texts, auditSize }, context)
  return selectSignOff(tx, meetingId, context.who)
}

/** Says no and why; everything that others signed stays. */
export const decline: PreparedHandler<'signOff.decline'> = {
  prepare: async (db, { meetingId, memberId, passphrase, reason, fingerprint }, _context, vault) => {
    const seen = { fingerprint, draftSha256: null }
    requireSeen(await mayAnswer(db, meetingId, memberId), seen)
    const signer = await openMembersKey(db, memberId, passphrase, vault)
    signer.forget()
    return async (tx, _input, context) => {
      const answer = await mayAnswer(tx, meetingId, memberId)
      requireSeen(answer, seen)
      const { publicKeyPem } = signer
      await insertDeclined(tx, {
        meetingId,
        signatory: answer.signatory,
        reason,
        publicKeyPem,
        at: context.at,
      })
      return selectSignOff(tx, meetingId, context.who)
    }
  },
}

/** The passphrase is the authority, whoever's session it is. */
export async function openMembersKey(
  db: ReadDb,
  memberId: string,
  passphrase: string,
  vault: Vault,
): Promise<Signer> {
  const member = await db.selectFrom('member').select('login').where('id', '=', memberId).executeTakeFirst()
  if (!member) throw notFound()
  const key = await db
    .selectFrom('memberKey')
    .select(['byRecovery', 'confirmedBy'])
    .where('memberId', '=', memberId)
    .where('revokedAt', 'is', null)
    .executeTakeFirst()
  if (key && keyWaits(key)) throw notAllowed('keyWaits')
  const { login } = member
  return vault.tried(login, async () => {
    const root = await vault.rootKey(login, passphrase)
    try {
      return await openSigner(db, memberId, root)
    } finally {
      root.fill(0)
    }
  })
}
