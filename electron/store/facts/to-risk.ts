import { guardrails } from '../../../shared/guardrails.ts'
import type { PanelKind } from '../../../shared/panel-kinds.ts'
import { riskMissing } from '../../../shared/readiness.ts'
import { emptyRisk, RiskBody } from '../../../shared/risks.ts'
import type { RiskDecision } from '../../../shared/risks.ts'
import { onceAText } from '../kernel/once-a-text.ts'
import type { Row } from '../kernel/schema.ts'
import { someFields } from '../kernel/some-fields.ts'

// What was written before there was a list of what brings a review forward has none.
const before = { reviewTriggers: [] }

const readBody = onceAText((text) => RiskBody.parse({ ...before, ...(JSON.parse(text) as object) }))

/** `fields`: only these of it, and the others empty; most of what takes time is to look at every text. */
export function toRiskBody(
  { body }: Pick<Row<'risk'>, 'body'>,
  fields: readonly (keyof RiskBody)[] | 'all' = 'all',
): RiskBody {
  return fields === 'all' ? readBody(body) : { ...emptyRisk, ...someFields(RiskBody, fields, body, before) }
}

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
