import { approvals } from '../../../../shared/approvals.ts'
import { selectWhichStands } from '../../facts/which-stands.ts'
import type { ReadDb } from '../../kernel/schema.ts'

/** Cases that were opened for what a review changes. At most one run of ids. */
export async function replacingAmong(db: ReadDb, caseIds: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await db.selectFrom('review').select('newCaseId').where('newCaseId', 'in', caseIds).execute()
  return new Set(rows.flatMap(({ newCaseId }) => newCaseId ?? []))
}

/** Cases whose plan another case’s has replaced: that one is approved, and both agencies have signed it. At most one run of ids. */
export async function replacedAmong(db: ReadDb, caseIds: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('review')
    .innerJoin('record', 'record.caseId', 'review.newCaseId')
    .innerJoin('decision', 'decision.itemId', 'record.itemId')
    .select(['review.caseId', 'record.id as recordId', 'record.caseId as newCaseId'])
    .where('review.caseId', 'in', caseIds)
    .where('decision.verdict', 'in', approvals)
    .execute()
  const standing = await selectWhichStands(
    db,
    'caseId',
    rows.map(({ newCaseId }) => newCaseId),
  )
  return new Set(rows.flatMap(({ caseId, recordId }) => (standing.get(recordId)?.agreed ? [caseId] : [])))
}

/** Those whose plans these cases replace. */
export async function replacedBy(db: ReadDb, caseIds: readonly string[]): Promise<readonly string[]> {
  if (caseIds.length === 0) return []
  const rows = await db.selectFrom('review').select('caseId').where('newCaseId', 'in', caseIds).execute()
  return rows.map(({ caseId }) => caseId)
}
