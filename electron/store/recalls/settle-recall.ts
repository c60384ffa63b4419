import { isAsking } from '../../../shared/recalls.ts'
import type { Context } from '../kernel/handler.ts'
import { updateRow } from '../kernel/rows.ts'
import type { WriteDb } from '../kernel/schema.ts'

const done = ['answered', 'given_up']

/** Open until everybody has answered; an answer that was put right, or a copy that was found, opens it again. */
export async function settleRecall(tx: WriteDb, recallId: string, context: Context): Promise<void> {
  const row = await tx.selectFrom('recall').selectAll().where('id', '=', recallId).executeTakeFirstOrThrow()
  if (!isAsking(row.state)) return
  const holders = await tx
    .selectFrom('recallHolder')
    .select('state')
    .where('recallId', '=', recallId)
    .execute()
  const state = holders.every((one) => done.includes(one.state)) ? 'answered' : 'open'
  if (state !== row.state) await updateRow(tx, 'recall', recallId, row.version, { state }, context)
}
