import type { Role } from '../../../shared/op.ts'
import { invalid, notAllowed } from '../../../shared/reply.ts'
import type { Side } from '../../../shared/text.ts'
import type { ReadDb } from '../schema.ts'

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
    throw invalid({ annualLimitPence: 'say up to what amount a year they may sign' })
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

/** Whoever took part in a closed meeting that waits to be signed signs for the agency they sat there for. */
export async function checkSideStands(db: ReadDb, memberId: string, side: Side | null): Promise<void> {
  const waiting = await db
    .selectFrom('attendance')
    .innerJoin('meeting', 'meeting.id', 'attendance.meetingId')
    .innerJoin('member', 'member.id', 'attendance.memberId')
    .select('member.side')
    .where('meeting.state', '=', 'closed')
    .where('attendance.memberId', '=', memberId)
    .where('attendance.state', 'in', ['present', 'left'])
    .executeTakeFirst()
  if (waiting && waiting.side !== side) throw notAllowed('waitsToSign')
}
