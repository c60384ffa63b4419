import { inRuns } from '../kernel/lists.ts'
import type { ReadDb } from '../kernel/schema.ts'

/** Who works with the person of each case, by its own words: the key worker first, then who referred. By case id. */
export async function selectPractitioners(
  db: ReadDb,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const names = new Map<string, Set<string>>()
  const add = (caseId: string | null, name: string): void => {
    if (caseId === null || name.trim() === '') return
    names.set(caseId, (names.get(caseId) ?? new Set()).add(name))
  }
  for (const run of inRuns([...new Set(caseIds)])) {
    const cases = await db.selectFrom('case').select(['id', 'keyWorker']).where('id', 'in', run).execute()
    for (const { id, keyWorker } of cases) add(id, keyWorker)
    const referrals = await db
      .selectFrom('referral')
      .select(['caseId', 'worker'])
      .where('caseId', 'in', run)
      .orderBy('referredOn')
      .execute()
    for (const { caseId, worker } of referrals) add(caseId, worker)
  }
  return new Map([...names].map(([caseId, found]) => [caseId, [...found]]))
}
