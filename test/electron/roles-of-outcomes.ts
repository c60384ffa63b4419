import type { OpName } from '../../shared/contract.ts'
import type { Role } from '../../shared/kernel/op.ts'

const everyone: readonly Role[] = ['coordinator', 'chair', 'member', 'signatory', 'observer']
const drivers: readonly Role[] = ['coordinator', 'chair']
const workers: readonly Role[] = ['coordinator', 'chair', 'member', 'signatory']

/** How it goes: what waits, what came of it, what a person wants to reach and how far they are: a part of the table of roles.test.ts. */
export const ofOutcomes = {
  'figures.get': everyone,
  'today.counts': everyone,
  'today.get': everyone,
  'goals.list': everyone,
  'goals.ofPerson': everyone,
  'goals.add': workers,
  'goals.reword': workers,
  'goals.rate': workers,
  'goals.takeBackRating': workers,
  'goals.end': workers,
  'goals.reopen': workers,
  'measures.list': everyone,
  'measures.editions': everyone,
  'measures.add': drivers,
  'measures.revise': drivers,
  'measures.retire': drivers,
  'measures.restore': drivers,
  'measures.ofPerson': everyone,
  'measures.record': workers,
  'measures.takeBack': workers,
} satisfies Partial<Record<OpName, readonly Role[]>>
