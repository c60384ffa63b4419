import type { CaseFacts } from '../../facts/case-facts.ts'
import type { Context } from '../../kernel/handler.ts'
import { eachRun } from '../../kernel/lists.ts'
import { updateRows } from '../../kernel/rows.ts'
import type { WriteDb } from '../../kernel/schema.ts'

/** What was said for these items is of them from now on: what is written next is for the next time. */
export async function settleContributions(
  tx: WriteDb,
  decided: readonly CaseFacts[],
  context: Context,
): Promise<void> {
  const items = new Map(decided.map((facts) => [facts.case.id, facts.item.id]))
  const rows = await eachRun([...items.keys()], (run) =>
    tx
      .selectFrom('contribution')
      .selectAll()
      .where('caseId', 'in', run)
      .where('itemId', 'is', null)
      .execute(),
  )
  await updateRows(
    tx,
    'contribution',
    rows.map((old) => ({ old, changes: { itemId: items.get(old.caseId) ?? null } })),
    context,
  )
}
