import type { ReadDb } from '../kernel/schema.ts'
import { inRuns } from '../kernel/lists.ts'

/** When a member read a text; null for one they have not read, though they may have read an earlier one. */
type ReadAt = (itemId: string, sha256: string) => string | null

export async function selectReads(
  db: ReadDb,
  memberIds: readonly string[],
): Promise<(memberId: string) => ReadAt> {
  const read = new Map<string, string>()
  for (const run of inRuns(memberIds)) {
    const rows = await db.selectFrom('paperRead').selectAll().where('memberId', 'in', run).execute()
    for (const row of rows) read.set(`${row.memberId} ${row.itemId} ${row.sha256}`, row.at)
  }
  return (memberId) => (itemId, sha256) => read.get(`${memberId} ${itemId} ${sha256}`) ?? null
}
