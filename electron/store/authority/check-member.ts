import type { Role } from '../../../shared/kernel/op.ts'
import { invalid, notAllowed } from '../../../shared/kernel/reply.ts'
import type { Who } from '../../../shared/session.ts'
import type { Side } from '../../../shared/kernel/text.ts'
import type { ReadDb, Row } from '../kernel/schema.ts'

interface MemberFacts {
  readonly role: Role
  readonly side: Side | null
  readonly annualLimitPence: number | null
}

/** Authority to sign is an agency's to give: nobody signs for neither. */
export function checkAuthority({ role, side, annualLimitPence }: MemberFacts): void {
  if (annualLimitPence !== null && side === null) throw invalid({ side: 'say which agency they sign for' })
  if (role === 'signatory' && side === null) throw invalid({ side: 'say which agency they sign for' })
  if (role === 'signatory' && annualLimitPence === null)
    throw invalid({ annualLimitPence: 'say up to what amount' })
}

export async function checkLoginIsFree(db: ReadDb, login: string): Promise<void> {
  const taken = await db.selectFrom('member').select('id').where('login', '=', login).executeTakeFirst()
  if (taken) throw invalid({ login: 'somebody has this name already' })
}

/** Without a coordinator nobody could ever add a member again. */
export async function checkCoordinatorRemains(
  db: ReadDb,
  memberId: string,
  next: { readonly role: Role; readonly active: boolean },
): Promise<void> {
  if (next.role === 'coordinator' && next.active) return
  const another = await db
    .selectFrom('member')
    .select('id')
    .where('role', '=', 'coordinator')
    .where('active', '=', 1)
    .where('id', '!=', memberId)
    .executeTakeFirst()
  if (!another) throw invalid({ role: 'the panel needs a coordinator' })
}

type Mover = Pick<Who, 'memberId'>

/** Authority is given by somebody else: nobody raises their own. */
export function checkOwnLimit(
  old: Pick<Row<'member'>, 'id' | 'annualLimitPence'>,
  { annualLimitPence }: Pick<MemberFacts, 'annualLimitPence'>,
  who: Mover,
): void {
  if (old.id === who.memberId && (annualLimitPence ?? 0) > (old.annualLimitPence ?? 0))
    throw notAllowed('ownLimit')
}

/**
 * One person never speaks for both agencies: nobody moves themself. Whoever took part in a meeting signs for the agency
 * they sat there for. That an agency takes in its members itself is asked when one of it confirms the move.
 */
export async function checkMove(
  db: ReadDb,
  old: Pick<Row<'member'>, 'id' | 'side'>,
  side: Side | null,
  who: Mover,
): Promise<void> {
  if (old.side === side) return
  if (old.id === who.memberId) throw notAllowed('ownSide')
  const waiting = await db
    .selectFrom('attendance')
    .innerJoin('meeting', 'meeting.id', 'attendance.meetingId')
    .select('meeting.id')
    .where('meeting.state', 'in', ['in_progress', 'closed'])
    .where('attendance.memberId', '=', old.id)
    .where('attendance.state', 'in', ['present', 'left'])
    .executeTakeFirst()
  if (waiting) throw notAllowed('waitsToSign')
}
