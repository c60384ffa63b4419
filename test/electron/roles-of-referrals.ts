import type { OpName } from '../../shared/contract.ts'
import type { Role } from '../../shared/kernel/op.ts'

const everyone: readonly Role[] = ['coordinator', 'chair', 'member', 'signatory', 'observer']
const workers: readonly Role[] = ['coordinator', 'chair', 'member', 'signatory']
const drivers: readonly Role[] = ['coordinator', 'chair']

/** Who may do what with what agencies refer; a part of the table in roles.test.ts. */
export const ofReferrals = {
  'referrals.queue': everyone,
  'referrals.waiting': everyone,
  'referrals.kept': drivers,
  'referrals.add': workers,
  'referrals.saySame': workers,
  'referrals.undoSame': workers,
  'referrals.close': workers,
} as const satisfies Partial<Record<OpName, readonly Role[]>>
