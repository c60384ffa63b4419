import { copyItems } from '../../documents/papers/copy.ts'
import type { CopiedItem } from '../../documents/papers/copy.ts'
import type { PapersNext, PapersStatus } from '../../../shared/papers.ts'
import type { Context } from '../kernel/handler.ts'
import { selectMeeting } from '../facts/select-meeting.ts'
import { isLive } from '../facts/states.ts'
import { selectMember } from '../facts/select-panel.ts'
import type { ReadDb } from '../kernel/schema.ts'
import { issuedNow } from './issued-now.ts'
import { selectLeaveOut } from './leave-out.ts'
import { changedSince } from './same-words.ts'
import { selectIssues } from './select-issues.ts'
import type { Issue } from './select-issues.ts'
import { copyOf } from './select-papers.ts'
import { selectReads } from './select-reads.ts'

const none: PapersStatus = { version: null, issuedAt: null, issuedBy: '', pending: '', read: 0, toRead: 0 }

export async function selectStatus(
  db: ReadDb,
  meetingId: string,
  { who, today }: Pick<Context, 'who' | 'today'>,
): Promise<PapersStatus> {
  const meeting = await selectMeeting(db, meetingId)
  const { latest } = await selectIssues(db, meetingId)
  if (latest === null) return none
  const now = isLive(meeting) ? await issuedNow(db, meeting, today) : latest.issued
  const { row } = latest
  return {
    version: row.number,
    issuedAt: row.issuedAt,
    issuedBy: (await selectMember(db, row.memberId, today)).name,
    pending: changedSince(latest.issued, now),
    ...(await howFar(db, latest, who.memberId, today)),
  }
}

/** Of the next meeting that has not been closed and whose papers are out. */
export async function selectNext(db: ReadDb, context: Context): Promise<PapersNext | null> {
  const meeting = await db
    .selectFrom('meeting')
    .innerJoin('paperIssue', 'paperIssue.meetingId', 'meeting.id')
    .select(['meeting.id', 'meeting.heldOn'])
    .where('meeting.state', 'in', ['open', 'in_progress'])
    .where('meeting.heldOn', '>=', context.today)
    .orderBy('meeting.heldOn')
    .orderBy('meeting.startsAt')
    .limit(1)
    .executeTakeFirst()
  if (!meeting) return null
  return { meetingId: meeting.id, heldOn: meeting.heldOn, ...(await selectStatus(db, meeting.id, context)) }
}

async function howFar(
  db: ReadDb,
  { issued }: Issue,
  memberId: string,
  today: string,
): Promise<{ read: number; toRead: number }> {
  const member = await selectMember(db, memberId, today)
  const [leaveOut, reads] = [await selectLeaveOut(db, [issued]), await selectReads(db, [memberId])]
  const copy = copyOf(member)
  const papers = copyItems(issued, copy, leaveOut(copy)).filter(isToRead)
  const read = papers.filter(({ itemId, sha256 }) => reads(memberId)(itemId, sha256) !== null)
  return { read: read.length, toRead: papers.length }
}

/** A case that this copy has: other business has no pages, and what is left out cannot be read. */
export const isToRead = (item: CopiedItem): boolean => item.case !== null
