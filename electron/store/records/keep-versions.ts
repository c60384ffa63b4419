import { pinRecords } from '../keys/pins.ts'
import type { Context } from '../kernel/handler.ts'
import { inRuns } from '../kernel/lists.ts'
import type { Row, WriteDb } from '../kernel/schema.ts'

/** First and later versions of records, once and for all, and in the trail by their sums. */
export async function keepVersions(
  tx: WriteDb,
  records: readonly Row<'record'>[],
  { at, who }: Context,
): Promise<void> {
  for (const run of inRuns(records)) await tx.insertInto('record').values(run).execute()
  await pinRecords(tx, records, { memberId: who.memberId, at })
}
