import { z } from 'zod'
import type { Member } from '../../../shared/panels.ts'
import { coversTitle, delegationsOn } from '../../../shared/rules/delegation.ts'
import type { Grant } from '../authority/grants.ts'
import { selectDelegations } from '../delegation/select-scheme.ts'
import { selectHistory } from '../kernel/history.ts'
import type { ReadDb, Row } from '../kernel/schema.ts'

/** Pence a year, by member: what they may commit for their agency by signing what one meeting decided. */
export type Authority = ReadonlyMap<string, number>

type Sat = Pick<Row<'meeting'>, 'heldOn' | 'closedAt'>

/** Of a member as they were: what a kept row says of it. */
const WasMember = z.object({ title: z.string(), annualLimitPence: z.int().nullable() })
type WasMember = z.output<typeof WasMember>

/**
 * Authority is what was delegated on the day of the meeting: the member's own limit when it closed, and no more than
 * their agency's scheme of that day gave their role. A limit raised since does not count for what was decided before;
 * one that was lowered since does, because nobody signs with authority that they no longer hold.
 */
export async function selectAuthority(
  db: ReadDb,
): Promise<(meeting: Sat, members: readonly Member[]) => Authority> {
  const scheme = await selectDelegations(db)
  const kept = await selectHistory(db, 'member', 'all')
  const byMember = Map.groupBy(kept, ({ rowId }) => rowId)
  const granted = await db
    .selectFrom('authorityGrant')
    .select(['memberId', 'side', 'annualLimitPence', 'proposedAt', 'endedAt'])
    .where('state', '=', 'confirmed')
    .where('basis', 'in', ['agency', 'otherAgency'])
    .execute()
  return ({ heldOn, closedAt }, members) => {
    const inForce = delegationsOn(scheme, heldOn)
    return new Map(
      members.map((member) => {
        // The first version that was replaced after the close is the one that stood at the close.
        const old = byMember.get(member.id)?.find(({ at }) => closedAt !== null && at > closedAt)
        const was = old ? WasMember.parse(old.row) : member
        const grants = granted.filter(({ memberId, side }) => memberId === member.id && side === member.side)
        const limit = Math.max(was.annualLimitPence ?? 0, ...grants.map((one) => waitedAt(one, closedAt)))
        return [member.id, limitOf(member, { ...was, annualLimitPence: limit }, inForce)]
      }),
    )
  }
}

/** Set before the close and confirmed since: a second member has said that it was so. */
const waitedAt = (
  { annualLimitPence, proposedAt, endedAt }: Pick<Grant, 'annualLimitPence' | 'proposedAt' | 'endedAt'>,
  closedAt: string | null,
): number =>
  closedAt !== null && proposedAt <= closedAt && endedAt !== null && endedAt > closedAt
    ? (annualLimitPence ?? 0)
    : 0

function limitOf(
  now: Member,
  was: WasMember,
  scheme: readonly { readonly side: string; readonly role: string; readonly annualLimitPence: number }[],
): number {
  const roles = scheme.filter(({ side, role }) => side === now.side && coversTitle(role, was.title))
  // The most particular role where several name the title, as for the front line.
  const [row] = roles.toSorted((a, b) => b.role.length - a.role.length)
  return Math.min(
    now.annualLimitPence ?? 0,
    was.annualLimitPence ?? 0,
    row?.annualLimitPence ?? Number.POSITIVE_INFINITY,
  )
}
