import { kindAsks } from '../../../shared/panel-kinds.ts'
import type { PanelKind } from '../../../shared/panel-kinds.ts'
import { askedOf, planGaps, riskGaps, viewGaps } from '../../../shared/readiness.ts'
import type { Gap } from '../../../shared/readiness.ts'
import type { Plan } from '../../../shared/plans.ts'
import type { RiskDecision } from '../../../shared/risks.ts'
import { selectPlans } from '../facts/select-plan.ts'
import { selectRisks } from '../facts/select-risk.ts'
import type { ReadDb } from '../kernel/schema.ts'

export interface Readiness {
  readonly missing: readonly string[]
  /** The same, each with its place on the case's page. */
  readonly gaps: readonly Gap[]
  readonly warnings: readonly string[]
}

/** What each case still lacks before a panel of that kind can hear it, and what it must not look finished without saying. */
export async function selectMissing(
  db: ReadDb,
  caseIds: readonly string[],
  { today, kind }: { readonly today: string; readonly kind: PanelKind },
): Promise<ReadonlyMap<string, Readiness>> {
  const [risks, plans] = [await selectRisks(db, caseIds, kind), await selectPlans(db, caseIds, today, kind)]
  return new Map(
    caseIds.map((caseId) => {
      const risk = risks.get(caseId)
      const gaps = gapsBefore(risk, plans.get(caseId))
      return [caseId, { missing: gaps.map(({ what }) => what), gaps, warnings: risk?.warnings ?? [] }]
    }),
  )
}

/** What a case lacks before a panel of its kind hears it, whoever has read its risk decision and its plan. */
export function gapsBefore(risk: RiskDecision | undefined, plan: Plan | undefined): readonly Gap[] {
  const asksMoney = risk === undefined || kindAsks[risk.kind].money
  return [
    ...(risk ? gapsOf(risk) : []),
    ...(plan && (asksMoney || plan.lines.length > 0) ? planGaps(plan) : []),
  ]
}

/** The risk decision says what it lacks; where that is mended is the same whoever's words are there. */
function gapsOf({ kind, body, missing }: RiskDecision): readonly Gap[] {
  const unsaid = { words: '', wordsSource: 'attended', wordsNote: '' }
  const gaps = riskGaps(body, unsaid).filter(({ what }) => missing.includes(what))
  return [...gaps, ...askedOf(kind, body, viewGaps(body))]
}
