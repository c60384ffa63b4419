import { newId } from '../../../shared/kernel/ids.ts'
import { inRuns } from '../kernel/lists.ts'
import type { NewRow, WriteDb } from '../kernel/schema.ts'

type OfRecord = Omit<NewRow<'sharingDecision'>, 'id'>
type OfItem = Omit<NewRow<'itemSharing'>, 'id'>

/** What named persons decided about telling an agency of a record; what was decided before is kept. */
export async function keepSharingOfRecords(tx: WriteDb, decided: readonly OfRecord[]): Promise<void> {
  for (const run of inRuns(decided))
    await tx
      .insertInto('sharingDecision')
      .values(run.map((one) => ({ id: newId(), ...one })))
      .execute()
}

/** The same at the read-back of an item, or that it counts no more. */
export async function keepSharingOfItem(tx: WriteDb, decided: readonly OfItem[]): Promise<void> {
  for (const one of decided)
    await tx
      .insertInto('itemSharing')
      .values({ id: newId(), ...one })
      .execute()
}
