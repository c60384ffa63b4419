import type { CaseState } from '../../../shared/cases.ts'
import type { Context } from '../kernel/handler.ts'
import { inRuns, updateRows } from '../kernel/history-many.ts'
import type { ReadDb, Row, WriteDb } from '../kernel/schema.ts'

/** Each case's row, in no order; ids that are not there are left out. */
export async function selectCaseRows(db: ReadDb, caseIds: readonly string[]): Promise<Row<'case'>[]> {
  const rows: Row<'case'>[] = []
  for (const run of inRuns([...new Set(caseIds)])) {
    rows.push(...(await db.selectFrom('case').selectAll().where('id', 'in', run).execute()))
  }
  return rows
}

/** Cases move on as their meeting does; one that is there already stays as it is. */
export async function moveCases(
  tx: WriteDb,
  caseIds: readonly string[],
  state: CaseState,
  context: Pick<Context, 'at' | 'who'>,
): Promise<void> {
  const rows = await selectCaseRows(tx, caseIds)
  const moving = rows.filter((row) => row.state !== state)
  await updateRows(
    tx,
    'case',
    moving.map((old) => ({ old, changes: { state } })),
    context,
  )
}
