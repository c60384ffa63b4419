import type { Context } from '../kernel/handler.ts'
import { updateRows } from '../kernel/history-many.ts'
import type { WriteDb } from '../kernel/schema.ts'

/** What was read aloud and confirmed is no longer what stands, so it is read back again before the close. */
export async function undoReadBack(tx: WriteDb, itemId: string, context: Context): Promise<void> {
  const decisions = await tx
    .selectFrom('decision')
    .selectAll()
    .where('itemId', '=', itemId)
    .where('readBackAt', 'is not', null)
    .execute()
  const nothing = { readBackAt: null, readBackBy: null, readBackSha256: null }
  await updateRows(
    tx,
    'decision',
    decisions.map((old) => ({ old, changes: nothing })),
    context,
  )
  await reopenItem(tx, itemId, context)
}

/** Decided means read back: without that the item is only heard. */
export async function reopenItem(tx: WriteDb, itemId: string, context: Context): Promise<void> {
  const items = await tx
    .selectFrom('agendaItem')
    .selectAll()
    .where('id', '=', itemId)
    .where('state', '=', 'decided')
    .execute()
  await updateRows(
    tx,
    'agendaItem',
    items.map((old) => ({ old, changes: { state: 'heard' } })),
    context,
  )
}
