import { conflict, invalid, notAllowed, notFound } from '../../../shared/reply.ts'
import type { Signatory } from '../../../shared/sign-off.ts'
import type { PreparedHandler, Vault } from '../handler.ts'
import type { ReadDb } from '../schema.ts'
import { insertDeclined, insertSignature } from './insert-sign-off.ts'
import type { SignOffFacts } from './select-facts.ts'
import { selectMeetingFacts, selectSignOff } from './select-sign-off.ts'
import { settleSignOff } from './settle.ts'
import { openSigner } from './signing-key.ts'
import type { Signer } from './signing-key.ts'
import { fingerprintOf, toMeetingSignOff } from './to-sign-off.ts'

/** One statement over all records that this signatory answers for, under their own passphrase. */
export const sign: PreparedHandler<'signOff.sign'> = {
  prepare: async (db, { meetingId, memberId, passphrase, fingerprint }, _context, vault) => {
    // Refused before the key is opened, so that no passphrase is asked for in vain.
    requireSame(await mayAnswer(db, meetingId, memberId), fingerprint)
    const signer = await openMembersKey(db, memberId, passphrase, vault)
    return async (tx, _input, context) => {
      try {
        const { facts, signatory } = await mayAnswer(tx, meetingId, memberId)
        await insertSignature(tx, { facts, signatory, signer, at: context.at })
      } finally {
        signer.forget()
      }
      await settleSignOff(tx, meetingId, context)
      return selectSignOff(tx, meetingId)
    }
  },
}

/** Says no and why; everything that others signed stays. */
export const decline: PreparedHandler<'signOff.decline'> = {
  prepare: async (db, { meetingId, memberId, passphrase, reason }, _context, vault) => {
    await mayAnswer(db, meetingId, memberId)
    const signer = await openMembersKey(db, memberId, passphrase, vault)
    signer.forget()
    return async (tx, _input, { at }) => {
      const { signatory } = await mayAnswer(tx, meetingId, memberId)
      await insertDeclined(tx, { meetingId, signatory, reason, publicKeyPem: signer.publicKeyPem, at })
      return selectSignOff(tx, meetingId)
    }
  },
}

interface Answer {
  readonly facts: SignOffFacts
  readonly signatory: Signatory
}

/** Who is asked, has something to answer for, and has not signed yet. */
async function mayAnswer(db: ReadDb, meetingId: string, memberId: string): Promise<Answer> {
  const facts = await selectMeetingFacts(db, meetingId)
  if (facts.meeting.closedAt === null) throw notAllowed('notClosed')
  const member = facts.members.find((one) => one.id === memberId)
  if (!member) throw notFound()
  const signatory = toMeetingSignOff(facts).signatories.find((one) => one.memberId === memberId)
  if (signatory && signatory.signedAt !== null) throw notAllowed('alreadySigned')
  if (!member.canSign) throw notAllowed('notSignatory')
  if (!facts.keyHolders.has(memberId)) throw notAllowed('signingKey')
  if (!signatory) throw invalid({ memberId: 'took part in nothing that was decided, so has nothing to sign' })
  return { facts, signatory }
}

/** What they saw must be what they sign. */
function requireSame({ facts }: Answer, seen: readonly string[]): void {
  const fingerprint = fingerprintOf(facts)
  if (fingerprint.join(' ') !== seen.join(' ')) throw conflict({ fingerprint })
}

/** The passphrase is the authority, whoever's session it is. */
async function openMembersKey(
  db: ReadDb,
  memberId: string,
  passphrase: string,
  vault: Vault,
): Promise<Signer> {
  const member = await db.selectFrom('member').select('login').where('id', '=', memberId).executeTakeFirst()
  if (!member) throw notFound()
  const root = await vault.rootKey(member.login, passphrase)
  try {
    return await openSigner(db, memberId, root)
  } finally {
    root.fill(0)
  }
}
