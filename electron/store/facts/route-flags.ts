import { noFlags } from '../../../shared/case-route.ts'
import type { RouteFlags } from '../../../shared/case-route.ts'
import { inRuns } from '../kernel/lists.ts'
import type { ReadDb, Row } from '../kernel/schema.ts'

export interface Flagged {
  readonly flags: RouteFlags
  readonly version: number
}

/** What a case starts with; the row itself is made by the first change, which names this version. */
export const unflagged: Flagged = { flags: noFlags, version: 1 }

const toFlagged = (row: Row<'routeFlags'>): Flagged => ({
  flags: {
    disagreement: row.disagreement === 1,
    novelSpend: row.novelSpend === 1,
    legalDoubt: row.legalDoubt === 1,
    section117Ending: row.section117Ending === 1,
    personAsks: row.personAsks === 1,
  },
  version: row.version,
})

export async function selectFlags(
  db: ReadDb,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, Flagged>> {
  const found = new Map<string, Flagged>()
  for (const run of inRuns([...new Set(caseIds)])) {
    const rows = await db.selectFrom('routeFlags').selectAll().where('caseId', 'in', run).execute()
    for (const row of rows) found.set(row.caseId, toFlagged(row))
  }
  return found
}
