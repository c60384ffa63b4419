import { newId } from '../../../shared/kernel/ids.ts'
import { notAllowed } from '../../../shared/kernel/reply.ts'
import { given } from '../kernel/changes.ts'
import type { CommandHandler } from '../kernel/handler.ts'
import { updateRow } from '../kernel/rows.ts'
import { selectItem } from '../facts/select-meeting.ts'
import { requirePanel } from '../facts/states.ts'
import type { Row, WriteDb } from '../kernel/schema.ts'
import { selectHeardOn, toNote } from './select-notes.ts'

/** What was said under business, in the room or afterwards: until the panel has heard the minutes. */
export const saveNote: CommandHandler<'minutes.saveNote'> = async (
  tx,
  { itemId, version, changes },
  context,
) => {
  const { item, meeting } = await selectItem(tx, itemId)
  if (item.kind !== 'business') throw notAllowed('business')
  await requireOpenMinutes(tx, meeting)
  const row = await noteRow(tx, itemId)
  await updateRow(tx, 'businessNote', row.id, version, given(changes), context)
  return toNote(item, await noteRow(tx, itemId))
}

export async function requireOpenMinutes(tx: WriteDb, meeting: Row<'meeting'>): Promise<void> {
  requirePanel(meeting)
  if (meeting.startedAt === null) throw notAllowed('notStarted')
  if ((await selectHeardOn(tx, meeting)) !== null) throw notAllowed('minutesHeard')
}

/** As it stands; the first change finds none and starts from the empty one that the caller saw as version 1. */
async function noteRow(tx: WriteDb, itemId: string): Promise<Row<'businessNote'>> {
  const known = await tx
    .selectFrom('businessNote')
    .selectAll()
    .where('itemId', '=', itemId)
    .executeTakeFirst()
  if (known) return known
  const empty = { id: newId(), version: 1, itemId, said: '', outcome: '' }
  await tx.insertInto('businessNote').values(empty).execute()
  return empty
}
