import { newId } from '../../../../shared/kernel/ids.ts'
import type { WriteDb } from '../../kernel/schema.ts'

interface Both {
  readonly from: string
  readonly to: string
}

/** What disciplines wrote for the next time; what a meeting has heard stays with it. */
export async function copyContributions(tx: WriteDb, { from, to }: Both): Promise<void> {
  const rows = await tx
    .selectFrom('contribution')
    .selectAll()
    .where('caseId', '=', from)
    .where('itemId', 'is', null)
    .execute()
  if (rows.length > 0)
    await tx
      .insertInto('contribution')
      .values(rows.map((row) => ({ ...row, id: newId(), version: 1, caseId: to })))
      .execute()
}
