import type { CaseRoute } from '../../../shared/case-route.ts'
import type { Gap } from '../../../shared/readiness.ts'
import { gapsBefore } from '../agenda/select-missing.ts'
import { routesBy } from '../cases/route.ts'
import { selectPlans } from '../facts/select-plan.ts'
import { selectRisks } from '../facts/select-risk.ts'
import type { ReadDb } from '../kernel/schema.ts'

export interface CaseWork {
  readonly route: CaseRoute['route']
  /** What it lacks before a panel hears it. */
  readonly gaps: readonly Gap[]
}

/** How far each case is: read once for the cases of whoever asks and for those of the next meeting. */
export async function selectCaseWork(
  db: ReadDb,
  caseIds: readonly string[],
  today: string,
): Promise<ReadonlyMap<string, CaseWork>> {
  const ids = [...new Set(caseIds)]
  if (ids.length === 0) return new Map()
  const facts = { plans: await selectPlans(db, ids, today), risks: await selectRisks(db, ids) }
  const routes = await routesBy(db, ids, today, facts)
  return new Map(
    ids.map((id) => [
      id,
      {
        route: routes.get(id)?.route ?? 'panel',
        gaps: gapsBefore(facts.risks.get(id), facts.plans.get(id)),
      },
    ]),
  )
}
