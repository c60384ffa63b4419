import { newId } from '../../../shared/kernel/ids.ts'
import { notAllowed } from '../../../shared/kernel/reply.ts'
import type { CommandHandler, Context } from '../kernel/handler.ts'
import { selectMeeting } from '../facts/select-meeting.ts'
import { requireLive, requirePanel } from '../facts/states.ts'
import type { Row, WriteDb } from '../kernel/schema.ts'
import { issuedNow } from './issued-now.ts'
import { selectIssues } from './select-issues.ts'
import { selectStatus } from './select-status.ts'
import { sameWords } from './same-words.ts'

/** With the agenda, and again whenever someone says so. False: the ones that are out say the same already. */
export async function issuePapers(
  tx: WriteDb,
  meeting: Row<'meeting'>,
  { who, at, today }: Pick<Context, 'who' | 'at' | 'today'>,
): Promise<boolean> {
  const [{ latest }, now] = [await selectIssues(tx, meeting.id), await issuedNow(tx, meeting, today)]
  if (latest && sameWords(latest.issued, now)) return false
  const row = {
    id: newId(),
    meetingId: meeting.id,
    number: (latest?.row.number ?? 0) + 1,
    issuedAt: at,
    memberId: who.memberId,
    body: JSON.stringify(now),
  }
  await tx.insertInto('paperIssue').values(row).execute()
  return true
}

export const issueAgain: CommandHandler<'papers.issue'> = async (tx, { meetingId }, context) => {
  const meeting = await selectMeeting(tx, meetingId)
  requirePanel(meeting)
  requireLive(meeting)
  if (meeting.state === 'draft') throw notAllowed('notOpen')
  if (!(await issuePapers(tx, meeting, context))) throw notAllowed('unchanged')
  return selectStatus(tx, meetingId, context)
}
