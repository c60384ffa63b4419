import type { Authorities, GivenAuthority, WaitingAuthority } from '../../../shared/authority.ts'
import type { ReadDb, Row } from '../kernel/schema.ts'
import { confirmersOf } from './confirmers.ts'
import { grantedBy } from './grants.ts'
import type { Grant } from './grants.ts'
import { selectRenewedKeys } from './renewed-keys.ts'

/** What waits to be confirmed, the earliest first, and who stands behind what was given to each. */
export async function selectAuthorities(db: ReadDb): Promise<Authorities> {
  const members = await db.selectFrom('member').selectAll().orderBy('name').orderBy('id').execute()
  const grants = await db
    .selectFrom('authorityGrant')
    .selectAll()
    .where('state', 'in', ['waiting', 'confirmed'])
    .orderBy('id')
    .execute()
  const byId = new Map(members.map((member) => [member.id, member]))
  const nameOf = (id: string | null): string => byId.get(id ?? '')?.name ?? ''
  // The last one of each stays.
  const given = new Map(
    grants.filter(({ state }) => state === 'confirmed').map((grant) => [grant.memberId, grant]),
  )
  return {
    waiting: grants.flatMap((grant) => {
      const member = byId.get(grant.memberId)
      return grant.state === 'waiting' && member ? [toWaiting(grant, member, members, nameOf)] : []
    }),
    given: [...given.values()].map((grant) => toGiven(grant, nameOf)),
    keys: await selectRenewedKeys(db, members),
  }
}

type NameOf = (id: string | null) => string

function toWaiting(
  grant: Grant,
  member: Row<'member'>,
  members: readonly Row<'member'>[],
  nameOf: NameOf,
): WaitingAuthority {
  const { people, byOtherAgency } = confirmersOf(grant, members)
  const { role, side, annualLimitPence } = member
  return {
    grantId: grant.id,
    version: grant.version,
    memberId: member.id,
    memberName: member.name,
    ...grantedBy(grant),
    now: { role, side, annualLimitPence },
    proposedBy: nameOf(grant.proposedBy),
    proposedAt: grant.proposedAt,
    confirmers: people.map(({ id: memberId, name }) => ({ memberId, name })),
    byOtherAgency,
  }
}

const toGiven = ({ memberId, basis, endedBy, endedAt }: Grant, nameOf: NameOf): GivenAuthority => ({
  memberId,
  basis: basis ?? 'before',
  confirmedBy: basis === 'before' ? '' : nameOf(endedBy),
  at: endedAt ?? '',
})
