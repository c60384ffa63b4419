import type { Context } from '../kernel/handler.ts'
import { inRuns, updateRows } from '../kernel/history-many.ts'
import type { WriteDb } from '../kernel/schema.ts'

/** Referrals or cases of one person become another's: all of them, or those named. */
export async function moveRows(
  tx: WriteDb,
  table: 'referral' | 'case',
  { from, to, only }: { readonly from: string; readonly to: string; readonly only?: readonly string[] },
  context: Context,
): Promise<void> {
  for (const run of only === undefined ? [undefined] : inRuns(only)) {
    if (table === 'referral') {
      let rows = tx.selectFrom('referral').selectAll().where('personId', '=', from)
      if (run) rows = rows.where('id', 'in', run)
      const changes = (await rows.execute()).map((old) => ({ old, changes: { personId: to } }))
      await updateRows(tx, 'referral', changes, context)
    } else {
      let rows = tx.selectFrom('case').selectAll().where('personId', '=', from)
      if (run) rows = rows.where('id', 'in', run)
      const changes = (await rows.execute()).map((old) => ({ old, changes: { personId: to } }))
      await updateRows(tx, 'case', changes, context)
    }
  }
}
