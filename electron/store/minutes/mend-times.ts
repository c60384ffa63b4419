import { notAllowed } from '../../../shared/kernel/reply.ts'
import type { CommandHandler } from '../kernel/handler.ts'
import { selectMeeting } from '../facts/select-meeting.ts'
import { keepTimes } from './keep-times.ts'
import { requireOpenMinutes } from './save-note.ts'
import { selectTimes } from './select-notes.ts'

/** What the store saw stays where it is: this stands beside it. */
export const mendTimes: CommandHandler<'minutes.mendTimes'> = async (
  tx,
  { meetingId, version, times },
  context,
) => {
  const meeting = await selectMeeting(tx, meetingId)
  await requireOpenMinutes(tx, meeting)
  if (meeting.closedAt === null) throw notAllowed('notClosed')
  await keepTimes(tx, meetingId, version, times, context)
  return selectTimes(tx, meetingId)
}
