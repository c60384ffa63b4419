import { layOut } from '../../documents/papers/lay-out.ts'
import type { LayOut } from '../../documents/papers/lay-out.ts'
import type { Input } from '../../../shared/contract.ts'
import { drivers } from '../../../shared/kernel/op.ts'
import type { Copy, Papers } from '../../../shared/papers.ts'
import type { Member } from '../../../shared/panels.ts'
import { notAllowed } from '../../../shared/kernel/reply.ts'
import type { Who } from '../../../shared/session.ts'
import { neitherSideWords } from '../../../shared/words.ts'
import { selectMeeting } from '../facts/select-meeting.ts'
import { selectMember } from '../facts/select-panel.ts'
import type { ReadDb } from '../kernel/schema.ts'
import { selectLeaveOut } from './leave-out.ts'
import { selectIssues } from './select-issues.ts'
import { selectReads } from './select-reads.ts'

/** The caller's own copy; another's only for those who prepare the meeting, who make everyone's. */
export async function selectPapers(
  db: ReadDb,
  { meetingId, memberId = '' }: Input<'papers.get'>,
  who: Who,
): Promise<Papers | null> {
  const { heldOn } = await selectMeeting(db, meetingId)
  const isOther = memberId !== '' && memberId !== who.memberId
  if (isOther && !drivers.includes(who.role)) throw notAllowed('otherMember')
  const member = await selectMember(db, isOther ? memberId : who.memberId, heldOn)
  const { latest, before } = await selectIssues(db, meetingId)
  if (latest === null) return null
  const leaveOut = await selectLeaveOut(
    db,
    [latest, ...(before ? [before] : [])].map(({ issued }) => issued),
  )
  const reads = await selectReads(db, [member.id])
  const copy = copyOf(member)
  const input: LayOut = {
    meetingId,
    version: latest.row.number,
    issuedAt: latest.row.issuedAt,
    issued: latest.issued,
    before: before?.issued ?? null,
    copy,
    leaveOut: leaveOut(copy),
    member: { id: member.id, name: member.name, agencyName: agencyIn(latest.issued, member) },
    readAt: reads(member.id),
  }
  return layOut(input)
}

/** As the papers that went out say it, on every page alike. */
const agencyIn = ({ agencyNames }: LayOut['issued'], { side }: Pick<Member, 'side'>): string =>
  side === null ? neitherSideWords : agencyNames[side]

export const copyOf = ({ side }: Pick<Member, 'side'>): Copy => side ?? 'neither'
