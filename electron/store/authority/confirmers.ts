import type { Granted } from '../../../shared/authority.ts'
import type { Row } from '../kernel/schema.ts'
import type { Grant } from './grants.ts'

type Person = Pick<Row<'member'>, 'id' | 'name' | 'role' | 'side' | 'active'>

export interface Confirmers {
  readonly people: readonly Person[]
  readonly byOtherAgency: boolean
}

/**
 * A second member of that agency, who neither set it nor is given it. An agency that has nobody else yet cannot stand in
 * its own way: then somebody of the other one confirms, and that is kept.
 */
export function confirmersOf(
  grant: Pick<Grant, 'memberId' | 'proposedBy'> & Pick<Granted, 'side'>,
  members: readonly Person[],
): Confirmers {
  const others = members.filter(
    ({ id, role, side, active }) =>
      active === 1 &&
      role !== 'observer' &&
      side !== null &&
      id !== grant.memberId &&
      id !== grant.proposedBy,
  )
  const own = others.filter(({ side }) => grant.side === null || side === grant.side)
  return own.length > 0 ? { people: own, byOtherAgency: false } : { people: others, byOtherAgency: true }
}
