import { notAllowed, notFound } from '../../../shared/reply.ts'
import type { CommandHandler } from '../handler.ts'
import { updateRows } from '../history-many.ts'
import { updateRow } from '../history.ts'
import { selectItem, selectMeeting, selectMeetingsInProgress } from '../meetings/select-meeting.ts'
import { requireInProgress } from '../meetings/states.ts'
import { hearItem } from './open-item.ts'
import { selectRoom } from './select-room.ts'

/** What is on the wall is heard: whoever is in the room has seen it. There is one wall, so it leaves every other meeting's. */
export const show: CommandHandler<'room.show'> = async (tx, { meetingId, itemId }, context) => {
  const meeting = await selectMeeting(tx, meetingId)
  requireInProgress(meeting)
  if (itemId !== null) {
    const { item } = await selectItem(tx, itemId)
    if (item.meetingId !== meetingId) throw notFound()
    await hearItem(tx, item, context)
  }
  const others = (await selectMeetingsInProgress(tx)).filter(
    ({ id, shownItemId }) => id !== meetingId && shownItemId !== null,
  )
  const cleared = others.map((old) => ({ old, changes: { shownItemId: null } }))
  const shown = { old: meeting, changes: { shownItemId: itemId, hidden: 0 } }
  await updateRows(tx, 'meeting', [...cleared, shown], context)
  return selectRoom(tx, meetingId, context.today)
}

export const hide: CommandHandler<'room.hide'> = async (tx, { meetingId, hidden }, context) => {
  const meeting = await selectMeeting(tx, meetingId)
  requireInProgress(meeting)
  const flag = hidden ? 1 : 0
  // There is one wall: hiding empties it, whichever meeting in progress has something on it.
  const shown = (await selectMeetingsInProgress(tx)).filter(
    ({ id, shownItemId }) => id === meetingId || (hidden && shownItemId !== null),
  )
  const changed = shown.map((old) => ({ old, changes: { hidden: flag } }))
  await updateRows(tx, 'meeting', changed, context)
  return selectRoom(tx, meetingId, context.today)
}

export const markDone: CommandHandler<'room.markDone'> = async (tx, { itemId, version }, context) => {
  const { item, meeting } = await selectItem(tx, itemId)
  requireInProgress(meeting)
  if (item.kind !== 'business') throw notAllowed('case')
  if (item.state === 'carried') throw notAllowed('carried')
  await updateRow(tx, 'agendaItem', itemId, version, { state: 'done' }, context)
  return selectRoom(tx, meeting.id, context.today)
}
