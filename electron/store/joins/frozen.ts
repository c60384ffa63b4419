import type { FrozenMeanwhile } from '../../../shared/joins.ts'
import { inRuns } from '../kernel/lists.ts'
import type { ReadDb } from '../kernel/schema.ts'
import type { UndoPlan } from './plan-undo.ts'

/** Records of either's cases that were frozen while the two were one, by their latest version. */
export async function frozenMeanwhile(
  db: ReadDb,
  { cases, join }: Pick<UndoPlan, 'cases' | 'join'>,
): Promise<FrozenMeanwhile[]> {
  const found = new Map<string, FrozenMeanwhile>()
  for (const run of inRuns(cases.map(({ row }) => row.id))) {
    const rows = await db
      .selectFrom('record')
      .innerJoin('case', 'case.id', 'record.caseId')
      .select(['record.id as recordId', 'record.recordVersion', 'record.caseId', 'record.frozenAt'])
      .select('case.reference')
      .where('record.caseId', 'in', run)
      .where('record.frozenAt', '>=', join.at)
      .orderBy('record.recordVersion')
      .execute()
    for (const row of rows) found.set(row.recordId, row)
  }
  return [...found.values()]
}
