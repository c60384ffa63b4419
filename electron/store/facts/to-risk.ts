import { guardrails } from '../../../shared/guardrails.ts'
import { riskMissing } from '../../../shared/readiness.ts'
import { RiskBody } from '../../../shared/risks.ts'
import type { RiskDecision } from '../../../shared/risks.ts'
import type { Row } from '../kernel/schema.ts'

export const toRiskBody = (row: Pick<Row<'risk'>, 'body'>): RiskBody => RiskBody.parse(JSON.parse(row.body))

/** `words`: the case's own row, or the three of its columns that count. */
export function toRisk(
  row: Row<'risk'>,
  words: Pick<Row<'case'>, 'words' | 'wordsSource' | 'wordsNote'>,
): Omit<RiskDecision, 'writers'> {
  const body = toRiskBody(row)
  const { removesSupportWithoutAgreement } = body
  const warnings = guardrails({ words: words.words, removesSupportWithoutAgreement })
  return { caseId: row.caseId, body, version: row.version, missing: riskMissing(body, words), warnings }
}
