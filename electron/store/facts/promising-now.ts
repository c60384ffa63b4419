import type { Plan } from '../../../shared/plans.ts'
import { recordLine } from '../../../shared/record-line.ts'
import { recordRisk } from '../../../shared/record-risk.ts'
import type { Promising } from '../../../shared/review-changed.ts'
import type { RiskBody } from '../../../shared/risks.ts'

/** What a case promises as it stands now, as a record would say it. */
export const promisingNow = (
  risk: RiskBody,
  { lines, startsOn, contingencyPence }: Pick<Plan, 'lines' | 'startsOn' | 'contingencyPence'>,
): Promising => ({
  risk: recordRisk(risk, {}),
  plan: { contingencyPence, lines: lines.map((line, at) => recordLine(line, at + 1, startsOn)) },
})
