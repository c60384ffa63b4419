import type { ViewWriter } from '../../../shared/risk-views.ts'
import { inRuns } from '../kernel/lists.ts'
import type { ReadDb } from '../kernel/schema.ts'

type Writers = Readonly<Record<string, ViewWriter>>

/** By case id, then by view: who wrote it last. */
export async function selectWriters(
  db: ReadDb,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, Writers>> {
  const found = new Map<string, Record<string, ViewWriter>>()
  for (const run of inRuns(caseIds)) {
    const rows = await db
      .selectFrom('viewWriting')
      .innerJoin('member', 'member.id', 'viewWriting.memberId')
      .select(['viewWriting.caseId', 'viewWriting.view', 'viewWriting.writerSide', 'viewWriting.at'])
      .select('member.name')
      .where('viewWriting.caseId', 'in', run)
      .orderBy('viewWriting.id')
      .execute()
    for (const { caseId, view, name, at, writerSide } of rows) {
      const writers = found.get(caseId) ?? {}
      writers[view] = { name, at, stoodIn: writerSide !== sideOf(view) }
      found.set(caseId, writers)
    }
  }
  return found
}

const sideOf = (view: string): 'health' | 'socialCare' =>
  view.startsWith('health') || view.endsWith('/health') ? 'health' : 'socialCare'
