import type { OpName } from '../../shared/contract.ts'
import type { Role } from '../../shared/kernel/op.ts'

const everyone: readonly Role[] = ['coordinator', 'chair', 'member', 'signatory', 'observer']
const drivers: readonly Role[] = ['coordinator', 'chair']

/** Panels, who sits on them, and the agencies whose they are: a part of the table of roles.test.ts. */
export const ofPanels = {
  'panels.get': everyone,
  'panels.updateTerms': drivers,
  'agencies.names': everyone,
  'agencies.correct': ['coordinator'],
  'agencies.change': ['coordinator'],
  'agencies.takeBack': ['coordinator'],
  'panels.addMember': ['coordinator'],
  'panels.updateMember': ['coordinator'],
  'panels.takeKey': ['coordinator'],
  'panels.passphrase': everyone,
  'panels.keepPassphrase': everyone,
  'panels.memberNames': everyone,
  'panels.open': ['coordinator'],
  'panels.seat': ['coordinator'],
  'panels.end': ['coordinator'],
  'panels.resume': ['coordinator'],
} satisfies Partial<Record<OpName, readonly Role[]>>
