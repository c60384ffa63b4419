import { invalid, notAllowed, notFound } from '../../../shared/kernel/reply.ts'
import { selectAction } from '../facts/select-actions.ts'
import type { CommandHandler } from '../kernel/handler.ts'
import { carryItem } from '../meetings/carry-item.ts'
import { createMeeting } from '../meetings/create-meeting.ts'
import { selectItem, selectMeeting } from '../facts/select-meeting.ts'
import { requirePanel } from '../facts/states.ts'
import { selectRoom } from '../room/select-room.ts'
import { changeAction } from '../actions/save-action.ts'
import { lacksOf } from '../actions/unassigned.ts'

/** Each item is carried as it would be by itself, in their order; one that can't be keeps all of them here. */
export const carryTogether: CommandHandler<'closing.carry'> = async (
  tx,
  { meetingId, items, to, reason },
  context,
) => {
  const meeting = await selectMeeting(tx, meetingId)
  requirePanel(meeting)
  const toMeetingId = 'meetingId' in to ? to.meetingId : (await createMeeting(tx, to, context)).meeting.id
  // One agenda's worth, each with its own place on the later one: a fixed number of queries would move them all at once.
  for (const { itemId, version } of items) {
    const { item } = await selectItem(tx, itemId)
    if (item.meetingId !== meetingId) throw notFound()
    await carryItem(tx, { itemId, version, toMeetingId, reason }, context)
  }
  return selectRoom(tx, meetingId, context.today)
}

export const leaveAction: CommandHandler<'closing.leaveAction'> = async (
  tx,
  { actionId, version, reason },
  context,
) => {
  const action = await selectAction(tx, actionId)
  if (action.state !== 'open') throw notAllowed('settled')
  if (lacksOf(action).length === 0) throw invalid({ actionId: 'it has its owner, agency and day' })
  await changeAction(tx, { id: actionId, version }, { outcome: reason }, context)
  return selectAction(tx, actionId)
}
