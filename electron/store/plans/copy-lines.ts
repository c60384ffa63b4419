import { newId } from '../../../shared/kernel/ids.ts'
import type { WriteDb } from '../kernel/schema.ts'
import { linesOf } from './change-lines.ts'

/** The lines of one case's plan in another's, as they stand; by the old line's id, the new one's. */
export async function copyLines(tx: WriteDb, from: string, to: string): Promise<ReadonlyMap<string, string>> {
  const rows = await linesOf(tx, from)
  const ids = new Map(rows.map(({ id }) => [id, newId()]))
  if (rows.length > 0)
    await tx
      .insertInto('budgetLine')
      .values(rows.map((row) => ({ ...row, id: ids.get(row.id) ?? newId(), version: 1, caseId: to })))
      .execute()
  return ids
}
