import type { OpName } from '../../shared/contract.ts'
import type { Role } from '../../shared/kernel/op.ts'
import { ofReviews } from './roles-of-reviews.ts'

const everyone: readonly Role[] = ['coordinator', 'chair', 'member', 'signatory', 'observer']
const workers: readonly Role[] = ['coordinator', 'chair', 'member', 'signatory']

/** Who may do what with actions and reviews, and read of a timeline; a part of the table in roles.test.ts. */
export const ofActions = {
  'actions.list': everyone,
  'actions.before': everyone,
  'actions.ofCase': everyone,
  'actions.get': everyone,
  'actions.settle': workers,
  'actions.reopen': workers,
  'actions.move': workers,
  'actions.chasing': workers,
  'actions.chase': workers,
  ...ofReviews,
  'timeline.get': everyone,
} as const satisfies Partial<Record<OpName, readonly Role[]>>
