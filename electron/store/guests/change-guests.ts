import { newId } from '../../../shared/kernel/ids.ts'
import type { Guest } from '../../../shared/guests.ts'
import { invalid, notAllowed, notFound } from '../../../shared/kernel/reply.ts'
import type { CommandHandler, Context } from '../kernel/handler.ts'
import { removeRow, updateRow } from '../kernel/rows.ts'
import { selectItem, selectMeeting } from '../facts/select-meeting.ts'
import { requireLive, requirePanel } from '../facts/states.ts'
import { undoReadBack } from '../room/rows/undo-read-back.ts'
import { itemBeforePanel } from '../facts/item-before-panel.ts'
import type { ReadDb, Row, WriteDb } from '../kernel/schema.ts'
import { selectGuest, selectGuests } from '../facts/select-guests.ts'

export const addGuest: CommandHandler<'guests.add'> = async (tx, { here, ...given }, context) => {
  const { meetingId, itemId, part } = given
  const meeting = await selectMeeting(tx, meetingId)
  requireLive(meeting)
  requirePanel(meeting)
  if (itemId !== null) await openItem(tx, itemId, meetingId)
  // The person, and whoever comes with them, comes for what is about them.
  else if (part !== 'guest') throw invalid({ itemId: 'say for which item' })
  const items = here && itemId === null ? await heardNow(tx, meeting) : []
  await tx
    .insertInto('guest')
    .values({ ...given, id: newId(), version: 1, here: here ? 1 : 0, items: JSON.stringify(items) })
    .execute()
  if (itemId !== null && here) await undoReadBack(tx, itemId, context)
  return selectGuests(tx, meetingId)
}

export const markGuest: CommandHandler<'guests.mark'> = async (
  tx,
  { guestId, version, itemId, here },
  context,
) => {
  const guest = await selectGuest(tx, guestId)
  const meeting = await selectMeeting(tx, guest.meetingId)
  requireLive(meeting)
  if (itemId !== null && guest.itemId === null)
    await markForItem(tx, guest, { version, itemId, here }, context)
  else {
    if (guest.itemId !== null) await openItem(tx, guest.itemId, guest.meetingId)
    const came = here && guest.itemId === null ? await heardNow(tx, meeting) : []
    const items = JSON.stringify([...new Set([...guest.itemIds, ...came])])
    await updateRow(tx, 'guest', guestId, version, { here: here ? 1 : 0, items }, context)
    if (guest.itemId !== null) await undoReadBack(tx, guest.itemId, context)
  }
  return selectGuests(tx, guest.meetingId)
}

interface ForItem {
  readonly version: number
  readonly itemId: string
  readonly here: boolean
}

/** Steps out for one item, or was there for one that was read back already: its record says so, and is read again. */
async function markForItem(
  tx: WriteDb,
  { id, meetingId, itemIds }: Guest,
  { version, itemId, here }: ForItem,
  context: Context,
): Promise<void> {
  await openItem(tx, itemId, meetingId)
  const others = itemIds.filter((one) => one !== itemId)
  const items = JSON.stringify(here ? [...others, itemId] : others)
  await updateRow(tx, 'guest', id, version, { items }, context)
  await undoReadBack(tx, itemId, context)
}

export const removeGuest: CommandHandler<'guests.remove'> = async (tx, { guestId, version }, context) => {
  const guest = await selectGuest(tx, guestId)
  requireLive(await selectMeeting(tx, guest.meetingId))
  await removeRow(tx, 'guest', guestId, version, context)
  const was = guest.itemId === null ? guest.itemIds : guest.here ? [guest.itemId] : []
  for (const itemId of was) await undoReadBack(tx, itemId, context)
  return selectGuests(tx, guest.meetingId)
}

async function openItem(db: ReadDb, itemId: string, meetingId: string): Promise<void> {
  const { item } = await selectItem(db, itemId)
  if (item.meetingId !== meetingId) throw notFound()
  if (item.state === 'carried') throw notAllowed('carried')
}

/** Whoever comes in is there for what is being heard; what was read back before keeps who was there. */
async function heardNow(db: ReadDb, meeting: Row<'meeting'>): Promise<string[]> {
  const current = meeting.state === 'in_progress' ? await itemBeforePanel(db, meeting.id) : null
  return current === null ? [] : [current]
}
