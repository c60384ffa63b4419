import { guardrails } from '../../../shared/guardrails.ts'
import type { PanelKind } from '../../../shared/panel-kinds.ts'
import { riskMissing } from '../../../shared/readiness.ts'
import { emptyRisk, RiskBody } from '../../../shared/risks.ts'
import type { RiskDecision } from '../../../shared/risks.ts'
import { onceAText } from '../kernel/once-a-text.ts'
import { onceAnInput } from '../kernel/once-an-input.ts'
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

/** With those columns of its case that count. */
type RiskOfCase = Row<'risk'> & Pick<Row<'case'>, 'words' | 'wordsSource' | 'wordsNote'>

/** As a panel of that kind asks. */
export const toRisk = (row: RiskOfCase, kind: PanelKind): Omit<RiskDecision, 'writers'> =>
  readRisk(`${row.caseId} ${kind}`, { row, kind })

interface Asked {
  readonly row: RiskOfCase
  readonly kind: PanelKind
}

const readRisk = onceAnInput(({ row, kind }: Asked): Omit<RiskDecision, 'writers'> => {
  const body = toRiskBody(row)
  const { removesSupportWithoutAgreement } = body
  const warnings = guardrails({ words: row.words, removesSupportWithoutAgreement })
  const missing = riskMissing(body, row, kind)
  return { caseId: row.caseId, kind, body, version: row.version, missing, warnings }
})
