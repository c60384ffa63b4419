import { invalid, notAllowed } from '../../../shared/reply.ts'
import type { CommandHandler } from '../handler.ts'
import { updateRow } from '../history.ts'
import { updateRows } from '../history-many.ts'
import { selectReferral, selectReferralRow } from './select-referrals.ts'

/** One of two referrals turns out to be the other: it is closed and points there, and an objection of either stands. */
export const saySame: CommandHandler<'referrals.saySame'> = async (tx, input, context) => {
  const { referralId, version, sameAsId, reason } = input
  const [one, other] = [await selectReferralRow(tx, referralId), await selectReferralRow(tx, sameAsId)]
  if (one.state !== 'open') throw notAllowed(one.state)
  if (one.id === other.id || other.sameAs !== null) throw invalid({ sameAsId: 'choose another referral' })
  if (one.personId !== other.personId || one.side !== other.side)
    throw invalid({ sameAsId: 'it is about somebody else, or from the other agency' })
  const changes = { state: 'closed', closedBecause: reason, sameAs: other.id }
  await updateRow(tx, 'referral', one.id, version, changes, context)
  if (one.sharingObjection === 1 && other.sharingObjection === 0)
    await updateRows(tx, 'referral', [{ old: other, changes: { sharingObjection: 1 } }], context)
  return selectReferral(tx, one.id)
}
