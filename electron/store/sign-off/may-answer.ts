import { conflict, invalid, notAllowed, notFound } from '../../../shared/kernel/reply.ts'
import type { Signatory } from '../../../shared/sign-off.ts'
import { keyWaits } from '../authority/renewed-keys.ts'
import type { ReadDb } from '../kernel/schema.ts'
import type { SignOffFacts } from './select-facts.ts'
import { selectMeetingFacts } from './select-sign-off.ts'
import { fingerprintOf, signatoryOf } from './to-sign-off.ts'

export interface Answer {
  readonly facts: SignOffFacts
  readonly signatory: Signatory
}

/** Who is asked, has something to answer for, and has not signed yet. */
export async function mayAnswer(db: ReadDb, meetingId: string, memberId: string): Promise<Answer> {
  const facts = await selectMeetingFacts(db, meetingId)
  if (facts.meeting.closedAt === null) throw notAllowed('notClosed')
  const member = facts.members.find((one) => one.id === memberId)
  if (!member) throw notFound()
  const signatory = signatoryOf(facts, memberId)
  if (signatory && signatory.signedAt !== null) throw notAllowed('alreadySigned')
  if (!member.canSign) throw notAllowed('notSignatory')
  const key = facts.keyHolders.get(memberId)
  if (!key) throw notAllowed('signingKey')
  if (keyWaits(key)) throw notAllowed('keyWaits')
  if (!signatory) throw invalid({ memberId: 'nothing to sign' })
  return { facts, signatory }
}

/** What somebody had before them when they said yes, or no. */
export interface Seen {
  readonly fingerprint: readonly string[] | null
  /** Of everything that they sign; null where a caller knows the four words only. */
  readonly draftSha256: string | null
}

/** What they saw must be what they answer: `conflict`, with how it reads now, where it changed. */
export function requireSeen({ facts, signatory }: Answer, seen: Seen): void {
  const [fingerprint, draftSha256] = [fingerprintOf(facts), signatory.draftSha256]
  const sameWords = seen.fingerprint === null || fingerprint.join(' ') === seen.fingerprint.join(' ')
  const sameDraft = seen.draftSha256 === null || draftSha256 === seen.draftSha256
  if (!sameWords || !sameDraft) throw conflict({ fingerprint, draftSha256 })
}
