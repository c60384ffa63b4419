import type { Declaration, InterestKind, InterestOutcome } from '../../../shared/room.ts'
import { inRuns } from '../kernel/lists.ts'
import type { ReadDb } from '../kernel/schema.ts'

/** By item, in the order in which they were declared. */
export async function selectDeclarations(
  db: ReadDb,
  itemIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Declaration[]>> {
  const rows = []
  for (const run of inRuns(itemIds)) {
    const found = db
      .selectFrom('declaration')
      .innerJoin('member', 'member.id', 'declaration.memberId')
      .selectAll('declaration')
      .select(['member.name as name', 'member.title as title'])
      .where('declaration.itemId', 'in', run)
    rows.push(...(await found.orderBy('declaration.id').execute()))
  }
  const declarations = rows.map(
    ({ id, itemId, memberId, name, title, kind, text, outcome, ruling, version }): Declaration => ({
      id,
      itemId,
      memberId,
      name,
      title,
      kind: kind as InterestKind,
      text,
      outcome: outcome as InterestOutcome,
      ruling,
      version,
    }),
  )
  return Map.groupBy(declarations, ({ itemId }) => itemId)
}
