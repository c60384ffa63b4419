import type { Granted } from '../../../shared/authority.ts'
import type { Role } from '../../../shared/kernel/op.ts'

/** A member as far as authority goes. */
export type Holder = Granted & { readonly active: boolean }

/** Who may sign for an agency, and who may give that to others. */
const isGranted = (role: Role): boolean => role === 'signatory' || role === 'coordinator'

const signsUpTo = ({ role, side, annualLimitPence, active }: Holder): number | null =>
  active && side !== null && role !== 'observer' ? annualLimitPence : null

const atMost = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? null : Math.min(a, b)

/**
 * What of a change holds at once: what takes authority away. Where it gives any, that is left out, and waits until a
 * second member has confirmed it. Who only observed sits at once as any member does.
 */
export function heldAtOnce(old: Holder, next: Holder): Granted {
  const side = next.side === null ? null : old.side
  const isRaised = isGranted(next.role) && (!old.active || next.role !== old.role)
  const before = old.active && old.role !== 'observer' ? old.role : 'member'
  return {
    side,
    role: next.active && isRaised ? before : next.role,
    annualLimitPence:
      signsUpTo(next) === null ? next.annualLimitPence : atMost(next.annualLimitPence, signsUpTo(old)),
  }
}

export const isSameGrant = (a: Granted, b: Granted): boolean =>
  a.role === b.role && a.side === b.side && a.annualLimitPence === b.annualLimitPence
