import { planMissing } from '../../../shared/readiness.ts'
import { selectPlans } from '../plans/select-plan.ts'
import { selectRisks } from '../risks/select-risk.ts'
import type { ReadDb } from '../schema.ts'

export interface Readiness {
  readonly missing: readonly string[]
  readonly warnings: readonly string[]
}

/** What each case still lacks before it can be heard, and what it must not look finished without saying. */
export async function selectMissing(
  db: ReadDb,
  caseIds: readonly string[],
  today: string,
): Promise<ReadonlyMap<string, Readiness>> {
  const [risks, plans] = [await selectRisks(db, caseIds), await selectPlans(db, caseIds, today)]
  return new Map(
    caseIds.map((caseId) => {
      const [risk, plan] = [risks.get(caseId), plans.get(caseId)]
      const missing = [...(risk?.missing ?? []), ...(plan ? planMissing(plan) : [])]
      return [caseId, { missing, warnings: risk?.warnings ?? [] }]
    }),
  )
}
