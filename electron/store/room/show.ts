import { notAllowed, notFound } from '../../../shared/kernel/reply.ts'
import type { CommandHandler, Context } from '../kernel/handler.ts'
import { endItem } from '../meetings/rows/items.ts'
import { changeShown } from '../meetings/rows/meetings.ts'
import { selectItem, selectMeeting } from '../facts/select-meeting.ts'
import type { Row, WriteDb } from '../kernel/schema.ts'
import { startClock, stopClock } from './item-clock.ts'
import { hearItem } from './open-item.ts'
import { selectOnScreen } from '../recording/on-screen.ts'
import { changeRoomState, selectQueue, selectRoomState } from '../recording/room-state.ts'

export const show: CommandHandler<'room.show'> = async (tx, { meetingId, itemId }, context) => {
  await putOnWall(tx, meetingId, itemId, context)
  return null
}

/**
 * What is on the wall is heard: whoever is in the room has seen it. A computer has one wall, so whatever meeting it showed
 * leaves it; that of another computer stays as it is.
 */
async function putOnWall(
  tx: WriteDb,
  meetingId: string,
  itemId: string | null,
  context: Context,
): Promise<void> {
  const meeting = await selectMeeting(tx, meetingId)
  if (itemId !== null) {
    const { item } = await selectItem(tx, itemId)
    if (item.meetingId !== meetingId) throw notFound()
    await hearItem(tx, item, context)
    if (item.state === 'heard') await startClock(tx, item, context.at)
  }
  await takeScreen(tx, meeting, { shownItemId: itemId, hidden: 0 }, context)
  await turnWall(tx, meeting, itemId, context)
}

/** Whatever else this computer showed leaves its screen, which is this meeting's from now on. */
export async function takeScreen(
  tx: WriteDb,
  meeting: Row<'meeting'>,
  changes: Partial<Pick<Row<'meeting'>, 'shownItemId' | 'hidden'>>,
  context: Context,
): Promise<void> {
  const others = (await selectOnScreen(tx, context.device)).filter(
    ({ id, shownItemId }) => id !== meeting.id && shownItemId !== null,
  )
  const cleared = others.map((old) => ({ old, changes: { shownItemId: null } }))
  await changeShown(tx, [...cleared, { old: meeting, changes }], context)
  const { deviceId } = await selectRoomState(tx, meeting.id)
  if (deviceId !== context.device)
    await changeRoomState(tx, meeting.id, { deviceId: context.device }, context)
}

/** Another item starts at its first page in the usual size, and waits in the queue no longer. */
export async function turnWall(
  tx: WriteDb,
  { id, shownItemId }: Row<'meeting'>,
  itemId: string | null,
  context: Context,
): Promise<void> {
  const { queue, zoom, page } = await selectRoomState(tx, id)
  const changes = {
    ...(itemId !== shownItemId && (zoom !== 0 || page !== 0) && { zoom: 0, page: 0 }),
    ...(itemId !== null && queue.includes(itemId) && { queue: queue.filter((one) => one !== itemId) }),
  }
  if (Object.keys(changes).length > 0) await changeRoomState(tx, id, changes, context)
}

export const hide: CommandHandler<'room.hide'> = async (tx, { meetingId, hidden }, context) => {
  const meeting = await selectMeeting(tx, meetingId)
  if (hidden) await hideHere(tx, meeting, context)
  // Shown again is shown here: where it stood may be a computer that is gone.
  else if (meeting.shownItemId !== null) await takeScreen(tx, meeting, { hidden: 0 }, context)
  else await changeShown(tx, [{ old: meeting, changes: { hidden: 0 } }], context)
  return null
}

/** A computer has one wall: hiding empties it, whichever meeting it shows. */
async function hideHere(tx: WriteDb, meeting: Row<'meeting'>, context: Context): Promise<void> {
  const others = (await selectOnScreen(tx, context.device)).filter(
    ({ id, shownItemId }) => id !== meeting.id && shownItemId !== null,
  )
  const hiding = [meeting, ...others].map((old) => ({ old, changes: { hidden: 1 } }))
  await changeShown(tx, hiding, context)
}

/** From anywhere, by anyone, whatever meeting this computer's wall shows. */
export const blank: CommandHandler<'room.blank'> = async (tx, _input, context) => {
  const shown = (await selectOnScreen(tx, context.device)).filter(
    ({ shownItemId, hidden }) => shownItemId !== null && hidden === 0,
  )
  const hiding = shown.map((old) => ({ old, changes: { hidden: 1 } }))
  await changeShown(tx, hiding, context)
  return null
}

export const markDone: CommandHandler<'room.markDone'> = async (tx, { itemId, version }, context) => {
  const { item } = await selectItem(tx, itemId)
  if (item.kind !== 'business') throw notAllowed('case')
  if (item.state === 'carried') throw notAllowed('carried')
  await endItem(tx, { id: itemId, version }, { state: 'done' }, context)
  await stopClock(tx, itemId, context.at)
  return null
}

export const markNotDone: CommandHandler<'room.markNotDone'> = async (tx, { itemId, version }, context) => {
  const { item } = await selectItem(tx, itemId)
  if (item.kind !== 'business') throw notAllowed('case')
  if (item.state !== 'done') throw notAllowed('notDone')
  await endItem(tx, { id: itemId, version }, { state: 'waiting' }, context)
  return null
}

export const queue: CommandHandler<'room.queue'> = async (tx, { meetingId, itemId, queued }, context) => {
  const { item } = await selectItem(tx, itemId)
  if (item.meetingId !== meetingId) throw notFound()
  if (queued && item.state === 'carried') throw notAllowed('carried')
  const others = (await selectRoomState(tx, meetingId)).queue.filter((one) => one !== itemId)
  await changeRoomState(tx, meetingId, { queue: queued ? [...others, itemId] : others }, context)
  return null
}

export const showNext: CommandHandler<'room.showNext'> = async (tx, { meetingId }, context) => {
  const [next] = await selectQueue(tx, meetingId)
  if (next === undefined) throw notAllowed('nothingQueued')
  await putOnWall(tx, meetingId, next, context)
  return null
}

export const setWall: CommandHandler<'room.setWall'> = async (
  tx,
  { meetingId, itemId, zoom, page },
  context,
) => {
  const meeting = await selectMeeting(tx, meetingId)
  if (meeting.shownItemId !== itemId) throw notAllowed('notShown')
  await changeRoomState(tx, meetingId, { zoom, page }, context)
  return null
}
