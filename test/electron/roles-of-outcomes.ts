import type { OpName } from '../../shared/contract.ts'
import type { Role } from '../../shared/kernel/op.ts'

const everyone: readonly Role[] = ['coordinator', 'chair', 'member', 'signatory', 'observer']
const drivers: readonly Role[] = ['coordinator', 'chair']
const workers: readonly Role[] = ['coordinator', 'chair', 'member', 'signatory']

/** How it goes: what waits, what came of it, what a person wants to reach and how far they are: a part of the table of roles.test.ts. */
export const ofOutcomes = {
  'figures.get': everyone,
  'figures.cases': workers,
  'today.counts': everyone,
  'today.get': everyone,
  'register.get': everyone,
  'register.saveCsv': everyone,
  'contributions.list': everyone,
  'contributions.write': workers,
  'contributions.change': workers,
  'contributions.remove': workers,
  'rollingList.list': everyone,
  'rollingList.takenOff': everyone,
  'rollingList.ofCase': everyone,
  'rollingList.propose': everyone,
  'rollingList.put': workers,
  'rollingList.change': workers,
  'rollingList.bringForward': workers,
  'rollingList.takeOff': drivers,
  'rollingList.take': drivers,
  'letters.tell': workers,
  'letters.takeBackTold': workers,
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
  'support.ofCase': everyone,
  'support.ofPerson': everyone,
  'support.add': workers,
  'support.change': workers,
  'support.remove': workers,
  'support.setTogether': workers,
} satisfies Partial<Record<OpName, readonly Role[]>>
