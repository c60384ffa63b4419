import type { CaseState } from '../../../shared/cases.ts'
import { inRuns } from '../kernel/lists.ts'
import type { ReadDb } from '../kernel/schema.ts'

/** A case has one open review at most. */
export async function hasOpenReview(db: ReadDb, caseId: string): Promise<boolean> {
  const open = await db
    .selectFrom('review')
    .select('id')
    .where('caseId', '=', caseId)
    .where('state', '=', 'open')
    .executeTakeFirst()
  return open !== undefined
}

/** Where a case stands while a decision left its review open: on no agenda, with what was decided signed, or to be released. */
export const leftOpenIn: readonly CaseState[] = ['signed', 'released', 'confirmed']

/** Cases that a decision has left with their review open. */
export async function leftWithReview(db: ReadDb, caseIds: readonly string[]): Promise<ReadonlySet<string>> {
  const found = new Set<string>()
  for (const run of inRuns(caseIds)) {
    const rows = await db
      .selectFrom('review')
      .innerJoin('case', 'case.id', 'review.caseId')
      .select('review.caseId')
      .where('review.caseId', 'in', run)
      .where('review.state', '=', 'open')
      .where('case.state', 'in', leftOpenIn)
      .execute()
    for (const { caseId } of rows) found.add(caseId)
  }
  return found
}
