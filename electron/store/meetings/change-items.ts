import { notAllowed } from '../../../shared/reply.ts'
import { given } from '../changes.ts'
import type { CommandHandler } from '../handler.ts'
import { removeRow, updateRow } from '../history.ts'
import type { WriteDb } from '../schema.ts'
import type { Context } from '../handler.ts'
import { moveCases } from './case-states.ts'
import { insertItems, renumber } from './insert-items.ts'
import { selectAgenda } from './select-agenda.ts'
import { selectItem, selectItems, selectMeeting } from './select-meeting.ts'
import { requireLive, requirePanel } from './states.ts'

/** At the end, after the panel's own closing items. */
export const addBusiness: CommandHandler<'meetings.addBusiness'> = async (
  tx,
  { meetingId, title, minutes },
  context,
) => {
  const meeting = await selectMeeting(tx, meetingId)
  requireLive(meeting)
  requirePanel(meeting)
  await insertItems(tx, meetingId, [{ kind: 'business', title, minutes, closing: 1 }], 'end', context)
  return selectAgenda(tx, meetingId, context.today)
}

export const updateItem: CommandHandler<'meetings.updateItem'> = async (
  tx,
  { itemId, version, ...changes },
  context,
) => {
  const { meeting } = await selectItem(tx, itemId)
  requireLive(meeting)
  await updateRow(tx, 'agendaItem', itemId, version, given(changes), context)
  return selectAgenda(tx, meeting.id, context.today)
}

/** A place beyond the end is the end. */
export const moveItem: CommandHandler<'meetings.moveItem'> = async (tx, { itemId, position }, context) => {
  const { item, meeting } = await selectItem(tx, itemId)
  requireLive(meeting)
  const others = (await selectItems(tx, meeting.id)).filter((other) => other.id !== itemId)
  const order = others.toSpliced(position - 1, 0, item)
  await renumber(tx, order, (index) => index + 1, context)
  return selectAgenda(tx, meeting.id, context.today)
}

/** Only what was not heard yet: what was said about an item stays. */
export const removeItem: CommandHandler<'meetings.removeItem'> = async (tx, { itemId, version }, context) => {
  const { item, meeting } = await selectItem(tx, itemId)
  requireLive(meeting)
  if (item.state !== 'waiting') throw notAllowed(item.state === 'carried' ? 'carried' : 'heard')
  await removeAttendance(tx, itemId, context)
  await removeRow(tx, 'agendaItem', itemId, version, context)
  await renumber(tx, await selectItems(tx, meeting.id), (index) => index + 1, context)
  if (item.caseId !== null) await moveCases(tx, [item.caseId], 'triaged', context)
  return selectAgenda(tx, meeting.id, context.today)
}

/** Someone may have been marked for this item before it came up. */
async function removeAttendance(tx: WriteDb, itemId: string, context: Context): Promise<void> {
  const marks = await tx
    .selectFrom('attendance')
    .select(['id', 'version'])
    .where('itemId', '=', itemId)
    .execute()
  for (const { id, version } of marks) await removeRow(tx, 'attendance', id, version, context)
}
