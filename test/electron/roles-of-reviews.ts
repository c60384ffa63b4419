import type { Role } from '../../shared/kernel/op.ts'

const everyone: readonly Role[] = ['coordinator', 'chair', 'member', 'signatory', 'observer']
const workers: readonly Role[] = ['coordinator', 'chair', 'member', 'signatory']

/** What is decided about again. */
export const ofReviews = {
  'reviews.list': everyone,
  'reviews.ofCase': everyone,
  'reviews.get': everyone,
  'reviews.open': workers,
  'reviews.save': workers,
  'reviews.cancel': workers,
  'reviews.openCase': workers,
  'reviews.readLedger': workers,
} as const satisfies Readonly<Record<string, readonly Role[]>>
