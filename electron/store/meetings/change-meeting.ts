import { invalid, notAllowed } from '../../../shared/kernel/reply.ts'
import { beginRecording } from '../recording/recorder.ts'
import type { CommandHandler } from '../kernel/handler.ts'
import { given } from '../kernel/changes.ts'
import { updateRow } from '../kernel/rows.ts'
import { requireFinish } from '../agenda/time-of-day.ts'
import { issuePapers } from '../papers/issue.ts'
import { selectItems, selectMeeting } from '../facts/select-meeting.ts'
import { requireLive } from '../facts/states.ts'
import { toMeeting } from '../facts/to-meeting.ts'

export const updateMeeting: CommandHandler<'meetings.update'> = async (
  tx,
  { meetingId, version, ...changes },
  context,
) => {
  const meeting = await selectMeeting(tx, meetingId)
  requireLive(meeting)
  requireFinish({ ...meeting, ...given(changes) })
  await updateRow(tx, 'meeting', meetingId, version, given(changes), context)
  return toMeeting(await selectMeeting(tx, meetingId))
}

export const publishMeeting: CommandHandler<'meetings.publish'> = async (
  tx,
  { meetingId, version },
  context,
) => {
  const meeting = await selectMeeting(tx, meetingId)
  if (meeting.state !== 'draft') throw notAllowed('notDraft')
  if ((await selectItems(tx, meetingId)).length === 0) throw invalid({ items: 'the agenda is empty' })
  await updateRow(tx, 'meeting', meetingId, version, { state: 'open', publishedAt: context.at }, context)
  await issuePapers(tx, await selectMeeting(tx, meetingId), context)
  return toMeeting(await selectMeeting(tx, meetingId))
}

/** A meeting left unfinished yesterday does not stand in the way of today's: the wall follows what was shown last. */
export const startMeeting: CommandHandler<'meetings.start'> = async (tx, { meetingId, version }, context) => {
  const meeting = await selectMeeting(tx, meetingId)
  if (meeting.state !== 'open') throw notAllowed('notOpen')
  await updateRow(
    tx,
    'meeting',
    meetingId,
    version,
    { state: 'in_progress', startedAt: context.at, shownItemId: null, hidden: 0 },
    context,
  )
  await beginRecording(tx, meetingId, context)
  return toMeeting(await selectMeeting(tx, meetingId))
}
