import { guardrails } from '../../../shared/guardrails.ts'
import type { PanelKind } from '../../../shared/panel-kinds.ts'
import { riskMissing } from '../../../shared/readiness.ts'
import { RiskBody } from '../../../shared/risks.ts'
import type { RiskDecision } from '../../../shared/risks.ts'
import { onceAText } from '../kernel/once-a-text.ts'
import type { Row } from '../kernel/schema.ts'

const readBody = onceAText((text) => RiskBody.parse({ reviewTriggers: [], ...(JSON.parse(text) as object) }))

/** What was written before there was a list of what brings a review forward has none. */
export const toRiskBody = (row: Pick<Row<'risk'>, 'body'>): RiskBody => readBody(row.body)

/** `words`: the case's own row, or the three of its columns that count. `kind`: the panel's. */
export function toRisk(
  row: Row<'risk'>,
  words: Pick<Row<'case'>, 'words' | 'wordsSource' | 'wordsNote'>,
  kind: PanelKind,
): Omit<RiskDecision, 'writers'> {
  const body = toRiskBody(row)
  const { removesSupportWithoutAgreement } = body
  const warnings = guardrails({ words: words.words, removesSupportWithoutAgreement })
  const missing = riskMissing(body, words, kind)
  return { caseId: row.caseId, kind, body, version: row.version, missing, warnings }
}
