import type { Context } from '../kernel/handler.ts'
import { removeRow, updateRows } from '../kernel/rows.ts'
import type { WriteDb } from '../kernel/schema.ts'
import { toGuest } from '../facts/select-guests.ts'

/** An item comes up: who is in the room for the whole meeting is there for it. */
export const guestsHear = (
  tx: WriteDb,
  item: { readonly id: string; readonly meetingId: string },
  context: Context,
): Promise<void> => changeItems(tx, item, (ids) => [...new Set([...ids, item.id])], context, true)

/** It goes back among those still to come: nobody was there for it. */
export const guestsUnhear = (
  tx: WriteDb,
  item: { readonly id: string; readonly meetingId: string },
  context: Context,
): Promise<void> => changeItems(tx, item, (ids) => ids.filter((id) => id !== item.id), context, false)

async function changeItems(
  tx: WriteDb,
  { meetingId }: { readonly meetingId: string },
  changed: (ids: readonly string[]) => string[],
  context: Context,
  onlyHere: boolean,
): Promise<void> {
  const rows = await tx
    .selectFrom('guest')
    .selectAll()
    .where('meetingId', '=', meetingId)
    .where('itemId', 'is', null)
    .execute()
  const changes = rows
    .filter((row) => row.here === 1 || !onlyHere)
    .map((old) => ({ old, changes: { items: JSON.stringify(changed(toGuest(old).itemIds)) } }))
    .filter(({ old, changes: { items } }) => items !== old.items)
  await updateRows(tx, 'guest', changes, context)
}

/** An item is taken off the agenda, and whoever was to come for it. */
export async function removeGuestsOf(tx: WriteDb, itemId: string, context: Context): Promise<void> {
  const rows = await tx.selectFrom('guest').select(['id', 'version']).where('itemId', '=', itemId).execute()
  for (const { id, version } of rows) await removeRow(tx, 'guest', id, version, context)
}
