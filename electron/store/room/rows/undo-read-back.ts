import type { Context } from '../../kernel/handler.ts'
import { updateRows } from '../../kernel/rows.ts'
import type { WriteDb } from '../../kernel/schema.ts'
import { reopenItem } from '../../meetings/rows/items.ts'

/** What was read aloud and confirmed is no longer what stands, so it is read back again before the close. */
export async function undoReadBack(tx: WriteDb, itemId: string, context: Context): Promise<void> {
  const decisions = await tx
    .selectFrom('decision')
    .selectAll()
    .where('itemId', '=', itemId)
    .where('readBackAt', 'is not', null)
    .execute()
  const nothing = { readBackAt: null, readBackBy: null, readBackSha256: null, confirmedBy: null }
  await updateRows(
    tx,
    'decision',
    decisions.map((old) => ({ old, changes: nothing })),
    context,
  )
  await reopenItem(tx, itemId, context)
}
