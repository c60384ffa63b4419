import { invalid, notAllowed } from '../../../shared/kernel/reply.ts'
import type { CommandHandler } from '../kernel/handler.ts'
import { updateRow } from '../kernel/rows.ts'
import { selectReferral, selectReferralRow } from '../facts/select-referrals.ts'

/**
 * One of two referrals turns out to be the other: it is closed and points there. An objection stays with the referral
 * that it came with: it is heard from there, and goes with it should the two turn out to be about two people.
 */
export const saySame: CommandHandler<'referrals.saySame'> = async (tx, input, context) => {
  const { referralId, version, sameAsId, reason } = input
  const [one, other] = [await selectReferralRow(tx, referralId), await selectReferralRow(tx, sameAsId)]
  if (one.state !== 'open') throw notAllowed(one.state === 'joined' ? 'joined' : 'closed')
  if (one.id === other.id || other.sameAs !== null) throw invalid({ sameAsId: 'choose another referral' })
  if (one.personId !== other.personId || one.side !== other.side)
    throw invalid({ sameAsId: 'of somebody else or the other agency' })
  const changes = { state: 'closed' as const, closedBecause: reason, sameAs: other.id }
  await updateRow(tx, 'referral', one.id, version, changes, context)
  return selectReferral(tx, one.id)
}

/** What was said is taken back; why stands beside what was said, in the version that goes to history. */
export const undoSame: CommandHandler<'referrals.undoSame'> = async (tx, input, context) => {
  const { referralId, version, reason } = input
  const { sameAs } = await selectReferralRow(tx, referralId)
  if (sameAs === null) throw notAllowed('notSame')
  const changes = { state: 'open' as const, closedBecause: reason, sameAs: null }
  await updateRow(tx, 'referral', referralId, version, changes, context)
  return selectReferral(tx, referralId)
}
