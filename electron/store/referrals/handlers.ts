import { notAllowed } from '../../../shared/kernel/reply.ts'
import type { FeatureHandlers } from '../kernel/handler.ts'
import { updateRow } from '../kernel/rows.ts'
import { selectKept } from '../facts/kept-from.ts'
import { addReferral } from './add-referral.ts'
import { queue } from './queue.ts'
import { saySame, undoSame } from './say-same.ts'
import { referralsOf, selectReferral } from '../facts/select-referrals.ts'

export const referralHandlers: FeatureHandlers<'referrals'> = {
  queue: (db, input, { today }) => queue(db, input, today),

  waiting: async (db, { personId }) => (await referralsOf(db, [personId], 'open')).get(personId) ?? [],

  kept: async (db, _input, { who }) => ({ people: (await selectKept(db, who)).people.length }),

  add: addReferral,

  saySame,

  undoSame,

  close: async (tx, { referralId, version, outcome, reason }, context) => {
    const { state } = await selectReferral(tx, referralId)
    if (state !== 'open') throw notAllowed(state)
    const changes = { state: 'closed' as const, outcome, closedBecause: reason }
    await updateRow(tx, 'referral', referralId, version, changes, context)
    return selectReferral(tx, referralId)
  },
}
