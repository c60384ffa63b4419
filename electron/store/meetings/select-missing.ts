import { planMissing } from '../../../shared/readiness.ts'
import { selectPlans } from '../plans/select-plan.ts'
import { selectRisks } from '../risks/select-risk.ts'
import type { ReadDb } from '../schema.ts'

/** What each case still lacks before it can be heard, in plain words. */
export async function selectMissing(
  db: ReadDb,
  caseIds: readonly string[],
  today: string,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const [risks, plans] = [await selectRisks(db, caseIds), await selectPlans(db, caseIds, today)]
  return new Map(
    caseIds.map((caseId) => {
      const plan = plans.get(caseId)
      return [caseId, [...(risks.get(caseId)?.missing ?? []), ...(plan ? planMissing(plan) : [])]]
    }),
  )
}
