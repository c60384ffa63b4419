import { inRuns } from '../kernel/lists.ts'
import type { ReadDb, Row } from '../kernel/schema.ts'

/** Each case's row, in no order; ids that are not there are left out. */
export async function selectCaseRows(db: ReadDb, caseIds: readonly string[]): Promise<Row<'case'>[]> {
  const rows: Row<'case'>[] = []
  for (const run of inRuns([...new Set(caseIds)])) {
    rows.push(...(await db.selectFrom('case').selectAll().where('id', 'in', run).execute()))
  }
  return rows
}
