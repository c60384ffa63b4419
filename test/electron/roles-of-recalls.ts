import type { OpName } from '../../shared/contract.ts'
import type { Role } from '../../shared/kernel/op.ts'

const everyone: readonly Role[] = ['coordinator', 'chair', 'member', 'signatory', 'observer']
const workers: readonly Role[] = ['coordinator', 'chair', 'member', 'signatory']
const drivers: readonly Role[] = ['coordinator', 'chair']

/** What leaves, and what is done about copies that left wrong: part of the table in roles.test.ts, and as binding. */
export const ofRecalls = {
  'departures.begin': everyone,
  'departures.end': everyone,
  'recalls.out': everyone,
  'recalls.find': everyone,
  'recalls.get': everyone,
  'recalls.marks': everyone,
  'recalls.ofCase': everyone,
  'recalls.open': workers,
  'recalls.nameChanged': ['coordinator', 'chair', 'signatory'],
  'recalls.addCopies': workers,
  'recalls.addHolder': workers,
  'recalls.answer': workers,
  'recalls.giveUp': ['coordinator', 'chair', 'signatory'],
  'recalls.assess': ['coordinator', 'chair', 'signatory'],
  'recalls.callOff': drivers,
  'recalls.copied': workers,
  'recalls.write': workers,
  'recalls.print': workers,
  'recalls.recordNotices': workers,
} as const satisfies Partial<Record<OpName, readonly Role[]>>
